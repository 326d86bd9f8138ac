import type { OffersOptions } from '../../checkout/Checkout.js';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import { DEFAULT_METHODS } from '../../pricing/offers/methods/defaultMethods.js';
import type { PricedPlan } from '../../pricing/offers/Offer.js';
import { type PriceRequest, priceSheet } from '../../pricing/offers/priceSheet.js';
import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import type { LiveWidget } from './live/goLive.js';
import type { SpokenSettings } from './options/readSettings.js';

/** The state before the live part is here. The first script alone prices and draws. */
export interface FirstStage {
  readonly stage: 'first';
  /** Undefined before the first options and while the options are bad: nothing is drawn. */
  readonly settings?: SpokenSettings | undefined;
  /** The plans of the last settings. */
  readonly plans: readonly PricedPlan[];
  /** Plan id. While nothing is drawn, it waits for settings that offer the plan. */
  readonly chosen?: string | undefined;
  /** The option `choice` that was put back last. It is put back only once, so that the shopper can take it back. */
  readonly restored?: string | undefined;
  /** Where the live part is. If it is missing, the next choice or the next options ask for it again. */
  readonly part: 'absent' | 'coming' | 'missing';
}

/** One widget has one state. Its transitions with a rule are the pure functions below; the others name their new state in full. */
export type WidgetState =
  | FirstStage
  | { readonly stage: 'live'; readonly live: LiveWidget }
  | { readonly stage: 'ended' };

/** Prices a sheet of any kind. The part that reads the merchant's terms brings it. */
export type PriceTerms = (request: PriceRequest) => readonly PricedPlan[];

/**
 * The plans of a purchase before any lender has been asked.
 *
 * @param price comes with terms of the merchant's own
 * @throws PricingError
 */
export const plansOf = (
  { amountMinor, currency, terms, day }: OffersOptions,
  today: IsoDate,
  price?: PriceTerms,
): readonly PricedPlan[] => {
  const asked = { amountMinor, currency, day: day ?? today };
  return terms
    ? price!({ ...asked, terms })
    : priceSheet({ ...asked, terms: defaultTermSheet(currency) }, DEFAULT_METHODS);
};

/** The plan id if the plan is offered, else undefined. */
const offered = (plans: readonly PricedPlan[], planId: string | undefined) =>
  plans.find(plan => plan.kind === 'offer' && plan.planId === planId)?.planId;

/**
 * Takes good options.
 *
 * @param checked plan id that the shopper chose in a server's picture, before the script was here
 * @throws PricingError for settings that cannot be priced
 */
export function given(
  state: FirstStage,
  settings: SpokenSettings,
  checked: string | undefined,
  today: IsoDate,
): FirstStage {
  const { choice, offers } = settings;
  const plans = plansOf(offers, today, settings.price);
  const putBack = choice === state.restored ? undefined : choice;
  const chosen = offered(plans, state.chosen ?? checked ?? putBack);
  return { ...state, settings, plans, chosen, restored: choice };
}

/** Shows nothing: the options are bad, or the page has no price. The choice is kept. */
export const refused = (state: FirstStage): FirstStage => ({ ...state, settings: undefined });

/** Chooses a plan, or takes the choice back (undefined). A plan that is not offered takes it back too. */
export const chose = (state: FirstStage, planId: string | undefined): FirstStage => ({
  ...state,
  chosen: state.settings ? offered(state.plans, planId) : planId,
});
