import type { ReadonlySignal } from '@preact/signals';
import type { LenderAdapter } from '../lenders/LenderAdapter.js';
import type { LenderError } from '../lenders/LenderError.js';
import type { PageStorage } from '../lenders/pageStorage.js';
import type { Offer, PricedPlan } from '../pricing/offers/Offer.js';
import type { IsoDate, TermSheet } from '../pricing/offers/TermSheet.js';
import type { Choice } from '../protocol/messages/Choice.js';
import type { Purchase } from '../protocol/messages/Purchase.js';
import type { CheckoutState } from './CheckoutState.js';
import type { CheckoutActions } from './checkoutActions.js';

/**
 * What pricing and choosing need. No lender takes part.
 *
 * @example { amountMinor: 299_900, currency: 'CNY', order: 'A-1001' }
 */
export interface OffersOptions {
  /** The price in minor units: 299900 for CNY 2,999.00, 5000 for JPY 5,000. An integer, 0 or more. */
  readonly amountMinor: number;
  /** ISO 4217 code, such as "CNY". */
  readonly currency: string;
  /**
   * The merchant's own reference for the purchase. Worth giving: without it, an equal cart of the same person counts as
   * the same purchase while an application is under way, and for ten minutes after its agreement.
   */
  readonly order?: string | undefined;
  /** Used instead of the lender's own term sheet. Default: `defaultTermSheet(currency)` until the lender's own arrives. */
  readonly terms?: TermSheet | undefined;
  /** First day of the plans, as "2026-11-23". Default: today, on the calendar of the page's visitor. */
  readonly day?: IsoDate | undefined;
}

/**
 * What a whole purchase needs.
 *
 * @example { amountMinor: 299_900, currency: 'CNY', order: 'A-1001', lender: httpLender({ url: 'https://lender.example' }), locale: 'zh-CN' }
 */
export interface CheckoutOptions extends OffersOptions {
  /** `sandboxLender()` for trials, `httpLender({ ... })` for a lender behind HTTP, or an adapter of your own. */
  readonly lender: LenderAdapter;
  /**
   * A short-lived token that tells the lender who the shopper is. It is never stored. With another person's token an
   * application under way leaves the screen. A JWT counts by its issuer and subject, any other token by its text.
   * Default: no token; the lender then decides about a guest.
   */
  readonly applicant?: string | undefined;
  /** BCP 47 tag of the language that the lender's texts should be in. @default 'en' */
  readonly locale?: string | undefined;
  /**
   * Where applications are remembered, for 24 hours, so that a reload or a second tab resumes them. Null remembers
   * them in this page alone. Default: `localStorage` in a page, nothing elsewhere.
   */
  readonly storage?: PageStorage | null | undefined;
}

/** Stage one: offers, and the choice among them. */
export interface Offers {
  readonly purchase: ReadonlySignal<Purchase>;
  /** Every plan of the term sheet, priced or with the reason why it is not offered. */
  readonly plans: ReadonlySignal<readonly PricedPlan[]>;
  readonly state: ReadonlySignal<CheckoutState>;
  /** The offer that the state is about: the personal one once approved, else the chosen plan's. Null while nothing is chosen. */
  readonly offer: ReadonlySignal<Offer | null>;
  /**
   * Chooses a plan; null takes the choice back. A choice that is not offered is ignored. While an application is under
   * way, choosing another plan cancels it.
   *
   * @example checkout.choose({ planId: '6-annuity', downPaymentMinor: 50_000 });
   */
  choose(choice: Choice | null): void;
  /**
   * Prices again in place. The choice stays if the plan still exists. A decision about another purchase is cancelled. While the outcome of
   * a commitment is open, all but another order waits for it.
   *
   * @example checkout.update({ amountMinor: 199_900 });
   * @throws PricingError where the new values cannot be priced; nothing has changed then
   */
  update(changes: Partial<OffersOptions>): void;
}

/** The whole purchase at one lender, as the widget uses it: a call that makes no sense in the current phase does nothing. */
export interface LenderCheckout extends Offers {
  /** True while the offers are local estimates, because the lender's own terms have not arrived. */
  readonly estimated: ReadonlySignal<boolean>;
  /** Why the lender's terms did not come, for the merchant's developers. The shopper keeps the estimates. */
  readonly termsProblem: ReadonlySignal<LenderError | null>;
  apply(): void;
  review(): void;
  back(): void;
  commit(): void;
  cancel(): void;
  retry(): void;
  /**
   * As for `Offers`. Another lender or another person's token takes what is under way off the screen.
   *
   * @throws CheckoutError where a value is missing or has the wrong shape; nothing has changed then
   * @throws PricingError where the new values cannot be priced; nothing has changed then
   */
  update(changes: Partial<CheckoutOptions>): void;
  /** Stops timers and requests and removes listeners. The application itself can still be resumed. */
  dispose(): void;
}

/**
 * The whole purchase, usable without the widget.
 *
 * @example
 * checkout.choose({ planId: '6-annuity' });
 * const outcome = await checkout.apply();
 * if (outcome.status === 'approved') show(outcome.state.offer);
 */
export interface Checkout extends Omit<LenderCheckout, keyof CheckoutActions>, CheckoutActions {}
