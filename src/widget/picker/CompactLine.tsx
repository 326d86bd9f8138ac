import type { ComponentChildren } from 'preact';
import type { Offer, PricedPlan } from '../../pricing/offers/Offer.js';
import { describeInstallments } from '../format/describeInstallments.js';
import { formatPercent } from '../format/formatPercent.js';
import type { View } from '../format/View.js';
import { isMonthly } from './periodText.js';

interface CompactLineProps {
  readonly view: View;
  readonly plans: readonly PricedPlan[];
  readonly children: ComponentChildren;
}

/** One quiet line with the smallest installment, its total and its annual rate. It opens into the whole picker. */
export function CompactLine({ view, plans, children }: CompactLineProps) {
  const { text, money, locale } = view;
  let smallest: Offer | undefined;
  for (const plan of plans)
    if (plan.kind === 'offer' && !(smallest && smallest.regularMinor <= plan.regularMinor)) smallest = plan;
  // The picker has the words for plans that are not offered.
  if (!smallest) return <>{children}</>;
  const { amount } = describeInstallments(smallest, text, money);
  return (
    <details part="compact">
      <summary class="compact" part="compact-line">
        {(isMonthly(smallest.terms) ? text.fromMonthly : text.fromEach)(amount, smallest.installments.length)}{' '}
        <span class="facts" part="facts">
          {text.total(money(smallest.totalMinor))} · {text.apr(formatPercent(locale, smallest.apr.display))}
        </span>
      </summary>
      {children}
    </details>
  );
}
