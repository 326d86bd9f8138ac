import type { Offer } from '../../../pricing/offers/Offer.js';
import { formatDay } from '../../format/formatDay.js';
import { moneyFormatter } from '../../format/formatMoney.js';
import type { View } from '../../format/View.js';
import type { LaterMessages } from '../../locales/LaterMessages.js';
import { offerText } from '../../picker/offerText.js';
import { Disclosures } from './Disclosures.js';
import type { Law } from './Law.js';
import { ScheduleTable } from './ScheduleTable.js';

interface PlanDetailsProps {
  readonly view: View;
  readonly texts: LaterMessages;
  /** Undefined while its texts load. */
  readonly law: Law | undefined;
  readonly offer: Offer;
  /** Whether the table is open at first. */
  readonly open: boolean;
}

/** One offer: its installment in large, its days, its cost in a sentence, every payment in a table, and what the law wants said. */
export function PlanDetails({ view, texts, law, offer, open }: PlanDetailsProps) {
  const { locale, money } = view;
  const { details: text, writing } = texts;
  const day = (iso: string) => formatDay(locale, writing.month, iso);
  const { installments, totalMinor, financeChargeMinor } = offer;
  const { amount, each, notes } = offerText(view, offer);
  return (
    <section class="details" part="details">
      <p class="large" part="amount">
        {`${amount}\u00a0`}
        <span class="facts">{[each, notes].filter(Boolean).join(' · ')}</span>
      </p>
      <p class="facts" part="dates">
        {text.span(installments.length, day(installments[0]!.due), day(installments.at(-1)!.due))}
      </p>
      <p part="summary">
        {financeChargeMinor > 0
          ? text.summary(money(totalMinor), money(financeChargeMinor))
          : text.summaryFree(money(totalMinor))}
      </p>
      {law && <Disclosures offer={offer} texts={texts} law={law} view={view} day={day} />}
      <details class="disclosure" open={open}>
        <summary part="toggle">{text.table}</summary>
        <ScheduleTable
          offer={offer}
          texts={texts}
          money={moneyFormatter(locale, offer.currency, view.text.direction, 'decimal')}
          day={day}
        />
      </details>
    </section>
  );
}
