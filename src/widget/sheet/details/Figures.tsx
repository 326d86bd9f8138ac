import type { Offer } from '../../../pricing/offers/Offer.js';
import { formatPercent } from '../../format/formatPercent.js';
import type { View } from '../../format/View.js';
import type { LaterMessages } from '../../locales/LaterMessages.js';

/** Exactly the figures that are agreed. They add up to the total. */
export function Figures({ view, texts, offer }: { view: View; texts: LaterMessages; offer: Offer }) {
  const { money, locale } = view;
  const { checkout: text, details } = texts;
  const rows = [
    [text.price, offer.amountMinor],
    [text.downPayment, offer.downPaymentMinor],
    [text.financed, offer.financedMinor],
    [details.interest, offer.interestMinor],
    [details.fees, offer.feeMinor],
  ] as const;
  return (
    <dl class="figures" part="figures">
      {rows.map(([name, amount], index) =>
        amount > 0 || index === 3 ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{money(amount)}</dd>
          </div>
        ) : null,
      )}
      <div class="strong">
        <dt>{text.total(offer.dueTodayMinor > 0)}</dt>
        <dd>{money(offer.totalMinor)}</dd>
      </div>
      <div class="strong">
        <dt>{text.apr}</dt>
        <dd>{formatPercent(locale, offer.apr.display)}</dd>
      </div>
    </dl>
  );
}
