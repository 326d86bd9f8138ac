import type { Offer } from '../../../pricing/offers/Offer.js';
import { formatDay } from '../../format/formatDay.js';
import { moneyFormatter } from '../../format/formatMoney.js';
import type { View } from '../../format/View.js';
import type { LaterMessages } from '../../locales/LaterMessages.js';
import { amountBefore, offerText } from '../../picker/offerText.js';
import { Disclosures } from './Disclosures.js';
import { Figures } from './Figures.js';
import type { Law } from './Law.js';
import { ScheduleTable } from './ScheduleTable.js';

interface PlanDetailsProps {
  readonly view: View;
  readonly texts: LaterMessages;
  /** Undefined while its texts load. */
  readonly law: Law | undefined;
  readonly offer: Offer;
  /** Whether it is what will be agreed: then each figure has a row, and the table is open at first. */
  readonly isReview: boolean;
}

/** One offer: its installment in large, its total, its days, what the law wants said, and every payment in a table. */
export function PlanDetails({ view, texts, law, offer, isReview }: PlanDetailsProps) {
  const { locale } = view;
  const { details: text, writing } = texts;
  const day = (iso: string) => formatDay(locale, writing.month, iso);
  const { installments } = offer;
  const words = offerText(view, offer);
  return (
    <section class="details" part="details">
      <p class="large" part="amount">
        {amountBefore(words)}
        <span class="facts">{words.each}</span>
      </p>
      {!isReview && (
        <p part="summary">
          {[words.total, words.isFree && view.text.interestFree, words.notes].filter(Boolean).join(' · ')}
        </p>
      )}
      <p class="facts" part="dates">
        {text.span(installments.length, day(installments[0]!.due), day(installments.at(-1)!.due))}
      </p>
      {isReview && <Figures view={view} texts={texts} offer={offer} />}
      {law && <Disclosures offer={offer} texts={texts} law={law} view={view} day={day} />}
      <details class="disclosure" open={isReview}>
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
