import type { Offer, Refusal } from '../../pricing/index.js';
import { describeInstallments } from '../format/describeInstallments.js';
import { formatPercent } from '../format/formatPercent.js';
import type { View } from '../View.js';
import { isMonthly } from './isMonthly.js';

/** "12 months" where a period is a month, else "12 payments". */
const countOf = ({ text }: View, terms: Offer['terms']) =>
  (isMonthly(terms) ? text.months : text.payments)(terms.count);

interface PlanTileProps {
  readonly view: View;
  readonly offer: Offer;
  readonly group: string;
  readonly chosen: boolean;
  onChoose(planId: string): void;
}

/** One plan as a radio; what it costs in total and as a rate is its description. */
export function PlanTile({ view, offer, group, chosen, onChoose }: PlanTileProps) {
  const { text, money, locale } = view;
  const { amount, notes } = describeInstallments(offer, text, money);
  const { planId, terms } = offer;
  const id = `${group}-${planId}`;
  return (
    <label class="tile" part="plan">
      <input
        type="radio"
        name={group}
        value={planId}
        checked={chosen}
        aria-labelledby={`${id}-name ${id}-amount`}
        aria-describedby={`${id}-facts`}
        onChange={() => onChoose(planId)}
      />
      <span class="count" id={`${id}-name`}>
        {countOf(view, terms)} {offer.financeChargeMinor === 0 && <span class="badge">{text.interestFree}</span>}
      </span>
      <span class="amount" id={`${id}-amount`}>
        <span class="large" part="amount">
          {amount}
        </span>{' '}
        <span class="facts">
          {isMonthly(terms) ? text.eachMonth : text.eachPayment}
          {notes.map(note => (
            <span key={note}> {note}</span>
          ))}
          {offer.dueTodayMinor > 0 && <span> {text.dueToday(money(offer.dueTodayMinor))}</span>}
        </span>
      </span>
      <span class="facts" id={`${id}-facts`}>
        <span>{text.total(money(offer.totalMinor))}</span>{' '}
        <span>{text.apr(formatPercent(locale, offer.apr.display))}</span>
      </span>
    </label>
  );
}

/** A refusal that the amount explains, with the limit to reach; of any other there is nothing useful to say, and nothing is shown. */
export const hasLimit = ({ reason }: Refusal): boolean => reason.startsWith('amount');

export function RefusedTile({ view, refusal }: { view: View; refusal: Refusal }) {
  const { reason, limitMinor, terms } = refusal;
  return (
    <div class="tile refused" part="plan refused">
      <span class="count">{countOf(view, terms)}</span>
      <span class="facts">
        {(reason === 'amount-too-low' ? view.text.fromAmount : view.text.upToAmount)(view.money(limitMinor!))}
      </span>
    </div>
  );
}
