import type { OffersOptions } from '../../checkout/Checkout.js';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import type { PricedPlan } from '../../pricing/offers/Offer.js';
import { pricePlans } from '../../pricing/offers/pricePlans.js';
import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import type { LiveWidget } from './live/goLive.js';
import type { SpokenSettings } from './options/readSettings.js';

/** Before the live part is here: priced and drawn by the first script alone. */
export interface FirstStage {
  readonly stage: 'first';
  /** Undefined before the first options and while the options are bad: nothing is drawn. */
  readonly settings?: SpokenSettings | undefined;
  /** Those of the last settings. */
  readonly plans: readonly PricedPlan[];
  /** Plan id. While nothing is drawn it waits for settings that offer the plan. */
  readonly chosen?: string | undefined;
  /** The option `choice` that was put back last: once, so that what the shopper took back stays so. */
  readonly restored?: string | undefined;
  /** A missing live part is asked for again by the next choice or the next options. */
  readonly part: 'absent' | 'coming' | 'missing';
}

/** One widget, one state. The live part has states of its own. Arrows are pure functions; the arrows of the live part only set `part`. */
export type WidgetState =
  | FirstStage
  | { readonly stage: 'live'; readonly live: LiveWidget }
  | { readonly stage: 'ended' };

/** The plans of a purchase before any lender has been asked. @throws PricingError */
export const plansOf = (
  { amountMinor, currency, terms = defaultTermSheet(currency), day }: OffersOptions,
  today: IsoDate,
): readonly PricedPlan[] => pricePlans({ amountMinor, currency, terms, day: day ?? today });

/** The plan id, if the plan is offered. */
const offered = (plans: readonly PricedPlan[], planId: string | undefined) =>
  plans.find(plan => plan.kind === 'offer' && plan.planId === planId)?.planId;

/**
 * Good options have come.
 *
 * @param checked plan id that was chosen in a server's picture before the script was here
 * @throws PricingError for settings that cannot be priced
 */
export function given(
  state: FirstStage,
  settings: SpokenSettings,
  checked: string | undefined,
  today: IsoDate,
): FirstStage {
  const { choice, offers } = settings;
  const plans = plansOf(offers, today);
  const putBack = choice === state.restored ? undefined : choice;
  const chosen = offered(plans, state.chosen ?? checked ?? putBack);
  return { ...state, settings, plans, chosen, restored: choice };
}

/** The options are bad, or the page shows no price. */
export const refused = (state: FirstStage): FirstStage => ({ ...state, settings: undefined });

/** The shopper or the page chose a plan, or took the choice back. */
export const chose = (state: FirstStage, planId: string | undefined): FirstStage => ({
  ...state,
  chosen: state.settings ? offered(state.plans, planId) : planId,
});
