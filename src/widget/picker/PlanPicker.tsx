import type { PricedPlan } from '../../pricing/offers/Offer.js';
import type { View } from '../format/View.js';
import { type OfferText, offerText } from './offerText.js';
import { hasLimit, PlanTile, RefusedTile } from './PlanTile.js';

export interface PlanPickerProps {
  readonly view: View;
  readonly plans: readonly PricedPlan[];
  readonly chosen: string | undefined;
  /** While an application is open, the choice is held: an arrow key must not cancel what a lender is deciding. */
  readonly held?: boolean | undefined;
  onChoose(planId: string): void;
}

/** The offers as a group of radios, a pure function of its props. The first script draws it, and the live part goes on with it. */
export function PlanPicker({ view, plans, chosen, held, onChoose }: PlanPickerProps) {
  const { text, ids } = view;
  const shown = plans.filter(plan => plan.kind === 'offer' || hasLimit(plan));
  const texts = shown.map(plan => (plan.kind === 'offer' ? offerText(view, plan) : null));
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows it, and a group of radios should say so
    <fieldset role="radiogroup" aria-label={text.legend} disabled={held} part="plans" class={`tiles ${fitOf(texts)}`}>
      {shown.length
        ? shown.map((plan, index) =>
            plan.kind === 'offer' ? (
              <PlanTile
                key={plan.planId}
                view={view}
                planId={plan.planId}
                text={texts[index]!}
                group={ids}
                chosen={chosen === plan.planId}
                onChoose={onChoose}
              />
            ) : (
              <RefusedTile key={plan.planId} view={view} refusal={plan} />
            ),
          )
        : text.noPlans}
    </fieldset>
  );
}

/**
 * The class that tells the style sheet by how much the words of the longest tile exceed its place. Long amounts and languages are written
 * smaller, alike in each tile, and not on more lines: so the place that a page reserves fits all of them. A class and no inline style, which
 * a strict policy forbids in a server's markup.
 */
function fitOf(texts: readonly (OfferText | null)[]): string {
  // Chinese, Japanese and Korean characters are twice as wide, and the marks around an amount have no width.
  const lengths = texts.map(
    text =>
      Object.values(text ?? '')
        .join('')
        .replace(/[\u200e\u2066-\u2069]/g, '')
        .replace(/[\u2e80-\uffff]/g, 'xx').length,
  );
  return `f${Math.min(3, Math.ceil(Math.max(75, ...lengths) / 15 - 5))}`;
}
