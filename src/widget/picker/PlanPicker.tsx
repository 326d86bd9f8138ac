import type { PricedPlan } from '../../pricing/offers/Offer.js';
import type { View } from '../format/View.js';
import { offerText } from './offerText.js';
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
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows it, and a group of radios should say so
    <fieldset role="radiogroup" aria-label={text.legend} disabled={held} part="plans" class="tiles">
      {shown.length
        ? shown.map(plan =>
            plan.kind === 'offer' ? (
              <PlanTile
                key={plan.planId}
                view={view}
                planId={plan.planId}
                text={offerText(view, plan)}
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
