import type { PlanFault, PricedPlan, Refusal, RefusalReason } from '../../pricing/offers/Offer.js';
import type { View } from '../format/View.js';
import type { FirstMessages } from '../locales/FirstMessages.js';
import { amountBefore, type OfferText } from './offerText.js';
import { countOf } from './periodText.js';

interface PlanTileProps {
  readonly view: View;
  readonly planId: string;
  readonly text: OfferText;
  readonly group: string;
  readonly chosen: boolean;
  onChoose(planId: string): void;
}

/** One plan as a radio. Its cost, its total and its annual rate are the radio's description. */
export function PlanTile({ view, planId, text, group, chosen, onChoose }: PlanTileProps) {
  const id = `${group}-${planId}`;
  return (
    <label class="tile" part={chosen ? 'plan chosen' : 'plan'}>
      <input
        type="radio"
        name={group}
        value={planId}
        checked={chosen}
        aria-labelledby={`${id}-name ${id}-amount`}
        aria-describedby={`${id}-notes ${id}-total ${id}-rate`}
        onChange={() => onChoose(planId)}
      />
      <span class="count" part="count" id={`${id}-name`}>
        {/* A text is one node, as a server writes it: two would be laid out a hair apart. */}
        {`${text.count} `}
        {text.isFree && (
          <span class="badge" part="badge">
            {view.text.interestFree}
          </span>
        )}
      </span>
      <span class={/(\d\D*){7}/.test(text.amount) ? 'amount long' : 'amount'} part="amount" id={`${id}-amount`}>
        {amountBefore(text)}
        <span class="facts">{text.each}</span>
      </span>
      {(['notes', 'total', 'rate'] as const).map(name => (
        <span key={name} class={`facts ${name}`} part="facts" id={`${id}-${name}`}>
          {text[name]}
        </span>
      ))}
    </label>
  );
}

/** A refusal for these reasons has nothing useful to say, and is not shown. */
type Hidden = 'installment-too-low' | 'down-payment-too-high' | 'rate-above-ceiling' | PlanFault;

/** The words of a refusal with its limit. */
const LIMIT_TEXTS: { readonly [Reason in RefusalReason]?: LimitText } = {
  'amount-too-low': text => text.fromAmount,
  'amount-too-high': text => text.upToAmount,
} satisfies Record<Exclude<RefusalReason, Hidden>, LimitText>;
type LimitText = (text: FirstMessages) => FirstMessages['fromAmount'];

export const hasLimit = (plan: PricedPlan): plan is Refusal =>
  plan.kind === 'refused' && !!plan.limitMinor && !!LIMIT_TEXTS[plan.reason];

/** The limit of a refusal that has one. */
export const limitText = ({ text, money }: View, { reason, limitMinor }: Refusal): string =>
  LIMIT_TEXTS[reason]!(text)(money(limitMinor!));

export const RefusedTile = ({ view, refusal }: { view: View; refusal: Refusal }) => (
  <div class="tile refused" part="plan refused">
    <span class="count" part="count">
      {countOf(view, refusal.terms)}
    </span>
    <span class="facts rate" part="facts">
      {limitText(view, refusal)}
    </span>
  </div>
);
