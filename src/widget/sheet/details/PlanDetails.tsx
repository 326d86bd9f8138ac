import type { Offer } from '../../../pricing/offers/Offer.js';
import { formatDay } from '../../format/formatDay.js';
import { moneyFormatter } from '../../format/formatMoney.js';
import type { View } from '../../format/View.js';
import type { LaterMessages } from '../../locales/LaterMessages.js';
import { Disclosures } from './Disclosures.js';
import { ScheduleChart } from './ScheduleChart.js';
import { ScheduleTable } from './ScheduleTable.js';

interface PlanDetailsProps {
  readonly view: View;
  readonly texts: LaterMessages;
  readonly offer: Offer;
  /** Whether the table is open at first. Default: false. */
  readonly open?: boolean;
}

/** The schedule of one offer as a chart, a sentence and a table, and its disclosures. */
export function PlanDetails({ view, texts, offer, open = false }: PlanDetailsProps) {
  const { locale, money } = view;
  const { details: text, writing } = texts;
  const day = (iso: string) => formatDay(locale, writing.month, iso);
  const { installments, amountMinor, financedMinor, interestMinor, totalMinor, financeChargeMinor } = offer;
  const first = day(installments[0]!.due);
  const last = day(installments.at(-1)!.due);
  const span = text.span(installments.length, first, last);
  // What the bars show, and what is paid before the first of them.
  const [fees, scheduled] = installments.reduce(
    ([fee, total], row) => [fee + row.feeMinor, total + row.totalMinor],
    [0, 0],
  );
  const parts = [
    ['principalMinor', financedMinor === amountMinor ? text.price : text.principal, financedMinor],
    ['interestMinor', text.interest, interestMinor],
    ['feeMinor', text.fees, fees],
    ['', text.today, totalMinor - scheduled],
  ] as const;
  return (
    // Not a `div`: Preact takes over nodes by name, and would make this one of the status region's.
    <section class="details" part="details">
      <ScheduleChart rows={installments} label={span} />
      <div class="ends" part="dates" aria-hidden="true">
        <span>{first}</span>
        {installments.length > 1 && <span>{last}</span>}
      </div>
      <ul class="legend" part="chart-legend">
        {parts.map(([part, name, amount]) =>
          amount > 0 ? (
            <li key={part}>
              {part && (
                <svg class="swatch" viewBox="0 0 1 1" aria-hidden="true">
                  <rect class={part} width="1" height="1" />
                </svg>
              )}
              {name} {money(amount)}
            </li>
          ) : null,
        )}
      </ul>
      <p class="summary" part="summary">
        {financeChargeMinor > 0
          ? text.summary(money(totalMinor), money(financeChargeMinor))
          : text.summaryFree(money(totalMinor))}
      </p>
      <details class="more" open={open}>
        <summary part="toggle">{text.table}</summary>
        <ScheduleTable
          offer={offer}
          text={text}
          money={moneyFormatter(locale, offer.currency, view.text.direction, 'decimal')}
          day={day}
        />
      </details>
      <Disclosures offer={offer} texts={texts} view={view} day={day} />
    </section>
  );
}
