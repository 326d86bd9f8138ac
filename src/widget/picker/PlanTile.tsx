import type { Offer, PlanFault, Refusal, RefusalReason } from '../../pricing/offers/Offer.js';
import type { View } from '../format/View.js';
import type { FirstMessages } from '../locales/FirstMessages.js';
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

/** A refusal for these reasons has nothing useful to say, and is not shown. */
type Hidden = 'installment-too-low' | 'down-payment-too-high' | 'rate-above-ceiling' | PlanFault;

/** The words of a refusal with its limit. */
const LIMIT_TEXTS: { readonly [Reason in RefusalReason]?: LimitText } = {
  'amount-too-low': text => text.fromAmount,
  'amount-too-high': text => text.upToAmount,
} satisfies Record<Exclude<RefusalReason, Hidden>, LimitText>;
type LimitText = (text: FirstMessages) => FirstMessages['fromAmount'];

export const hasLimit = ({ reason, limitMinor }: Refusal): boolean => !!limitMinor && !!LIMIT_TEXTS[reason];

export function RefusedTile({ view, refusal }: { view: View; refusal: Refusal }) {
  const { reason, limitMinor, terms } = refusal;
  return (
    <div class="tile refused" part="plan refused">
      <span class="count" part="count">
        {countOf(view, terms)}
      </span>
      <span class="facts" part="facts">
        {LIMIT_TEXTS[reason]!(view.text)(view.money(limitMinor!))}
      </span>
    </div>
  );
}
