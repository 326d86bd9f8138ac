import type { ComponentChildren } from 'preact';
import type { Offer, PricedPlan } from '../../pricing/offers/Offer.js';
import type { Layout } from '../element/options/optionValues.js';
import type { View } from '../format/View.js';
import { CompactLine } from './CompactLine.js';
import { type OfferText, offerText } from './offerText.js';
import { hasLimit, PlanTile, RefusedTile } from './PlanTile.js';

export interface PlanPickerProps {
  readonly view: View;
  readonly plans: readonly PricedPlan[];
  readonly chosen: string | undefined;
  /** While an application is open, the choice is held: an arrow key must not cancel what a lender is deciding. */
  readonly held?: boolean;
  /** The personal offer of a decision. It replaces the advertised offer of the same plan. */
  readonly personal?: Offer | null;
  readonly layout: Layout;
  onChoose(planId: string): void;
  /** Below the plans. */
  readonly children?: ComponentChildren;
}

/** The offers as a group of radios, a pure function of its props. The first script draws it, and the live part goes on with it. */
export function PlanPicker({ view, plans, chosen, held, personal, layout, onChoose, children }: PlanPickerProps) {
  const { text, ids } = view;
  const shown = plans.map(plan => (personal && personal.planId === plan.planId ? personal : plan));
  const texts = shown.map(plan => (plan.kind === 'offer' ? offerText(view, plan) : null));
  const picker = (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows it, and a group of radios should say so
    <fieldset role="radiogroup" disabled={held} part="plans">
      <legend part="legend">{text.legend}</legend>
      <div class={fitOf(texts.filter(each => each !== null))}>
        {shown.map((plan, index) =>
          plan.kind === 'offer' ? (
            <PlanTile
              key={plan.planId}
              view={view}
              offer={plan}
              text={texts[index]!}
              group={ids}
              chosen={chosen === plan.planId}
              onChoose={onChoose}
            />
          ) : (
            hasLimit(plan) && <RefusedTile key={plan.planId} view={view} refusal={plan} />
          ),
        )}
      </div>
      {!plans.some(plan => plan.kind === 'offer' || hasLimit(plan)) && <p class="facts">{text.noPlans}</p>}
    </fieldset>
  );
  return layout === 'compact' ? (
    <CompactLine view={view} plans={plans}>
      {picker}
      {children}
    </CompactLine>
  ) : (
    <>
      {picker}
      {children}
    </>
  );
}

/** The length of the longest text. Chinese, Japanese and Korean characters count twice. */
const longest = (texts: readonly string[]) =>
  Math.max(0, ...texts.map(text => text.replace(/[\u2e80-\uffff]/g, 'xx').length));

/**
 * The classes that tell the style sheet how long the lines of the tiles are. Long amounts and languages are written smaller, alike in each
 * tile, and not on more lines: so the place that a page reserves fits all of them. Classes and no inline style, which a strict policy forbids
 * in a server's markup.
 */
function fitOf(texts: readonly OfferText[]): string {
  const phrases = texts.flatMap(({ notes, costs }) => [notes, costs]);
  const amount = Math.ceil(longest(texts.map(text => text.amount)) / 3);
  const phrase = Math.ceil(longest(phrases.flat()) / 3);
  const line = Math.ceil(longest(phrases.map(each => each.join('  '))) / 6);
  return `tiles a${amount} p${phrase} l${line}`;
}
