import type { Offer, Refusal } from '../../pricing/offers/Offer.js';
import type { View } from '../format/View.js';
import type { OfferText } from './offerText.js';
import { countOf } from './periodText.js';

interface PlanTileProps {
  readonly view: View;
  readonly offer: Offer;
  readonly text: OfferText;
  readonly group: string;
  readonly chosen: boolean;
  onChoose(planId: string): void;
}

/** One plan as a radio. Its total and its annual rate are the radio's description. */
export function PlanTile({ view, offer, text, group, chosen, onChoose }: PlanTileProps) {
  const { planId, terms } = offer;
  const id = `${group}-${planId}`;
  return (
    <label class="tile" part={chosen ? 'plan chosen' : 'plan'}>
      <input
        type="radio"
        name={group}
        value={planId}
        checked={chosen}
        aria-labelledby={`${id}-name ${id}-amount`}
        aria-describedby={`${id}-facts`}
        onChange={() => onChoose(planId)}
      />
      <span class="count" part="count" id={`${id}-name`}>
        {countOf(view, terms)}{' '}
        {offer.financeChargeMinor === 0 && (
          <span class="badge" part="badge">
            {view.text.interestFree}
          </span>
        )}
      </span>
      <span class="amount" id={`${id}-amount`}>
        <span class="large" part="amount">
          {text.amount}
        </span>{' '}
        <Facts texts={text.notes} />
      </span>
      <Facts texts={text.costs} id={`${id}-facts`} />
    </label>
  );
}

const Facts = ({ texts, id }: { readonly texts: readonly string[]; readonly id?: string }) => (
  <span class="facts" part="facts" id={id}>
    {texts.map(text => (
      <span key={text}>{text} </span>
    ))}
  </span>
);

/** A refusal because of the amount, which is shown with its limit. Others are not shown, because there is nothing useful to say. */
export const hasLimit = ({ reason }: Refusal): boolean => reason.startsWith('amount');

export function RefusedTile({ view, refusal }: { view: View; refusal: Refusal }) {
  const { reason, limitMinor, terms } = refusal;
  return (
    <div class="tile refused" part="plan refused">
      <span class="count" part="count">
        {countOf(view, terms)}
      </span>
      <span class="facts" part="facts">
        {(reason === 'amount-too-low' ? view.text.fromAmount : view.text.upToAmount)(view.money(limitMinor!))}
      </span>
    </div>
  );
}
