import type { ReadonlySignal } from '@preact/signals';
import type { LenderAdapter } from '../lenders/LenderAdapter.js';
import type { LenderError } from '../lenders/LenderError.js';
import type { Offer, PricedPlan } from '../pricing/offers/Offer.js';
import type { IsoDate, TermSheet } from '../pricing/offers/TermSheet.js';
import type { Choice } from '../protocol/messages/Choice.js';
import type { Purchase } from '../protocol/messages/Purchase.js';
import type { CheckoutState } from './CheckoutState.js';

/** The three calls of Web Storage that are used; pass another one, or `null` to keep nothing. */
export type CheckoutStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What the first stage needs: pricing and choosing, no lender. */
export interface OffersOptions {
  readonly amountMinor: number;
  /** ISO 4217. */
  readonly currency: string;
  /**
   * The merchant's own reference for the purchase. Worth giving: without it an equal cart of the same person counts as
   * the same purchase while an application is under way, and for ten minutes after its agreement.
   */
  readonly order?: string | undefined;
  /** Default: `defaultTermSheet(currency)`. Given, it is used instead of the lender's own. */
  readonly terms?: TermSheet | undefined;
  /** First day of the plans. Default: today where the page is read. */
  readonly day?: IsoDate | undefined;
}

export interface CheckoutOptions extends OffersOptions {
  readonly lender: LenderAdapter;
  /**
   * Short-lived token that tells the lender who the shopper is. Never stored. Another person's token puts an
   * application under way out of sight; a JWT counts by its issuer and subject, any other token as itself.
   */
  readonly applicant?: string | undefined;
  /** BCP 47. Default "en". */
  readonly locale?: string | undefined;
  /** Default: `localStorage` where there is one, so that a reload or a second tab resumes. */
  readonly storage?: CheckoutStorage | null | undefined;
}

/** Stage one: offers and the choice among them. Small, because the first script carries it. */
export interface Offers {
  readonly purchase: ReadonlySignal<Purchase>;
  readonly plans: ReadonlySignal<readonly PricedPlan[]>;
  readonly state: ReadonlySignal<CheckoutState>;
  /** The offer that the state is about: the personal one once approved, else the chosen plan's; null while nothing is chosen. */
  readonly offer: ReadonlySignal<Offer | null>;
  /** Null takes the choice back. While an application is under way, choosing another plan cancels it. */
  choose(choice: Choice | null): void;
  /** Prices again in place; keeps the choice where the plan still exists, cancels a decision that no longer fits. @throws PricingError, and nothing has changed then. */
  update(changes: Partial<OffersOptions>): void;
}

/** The whole purchase, usable without the widget. Calls that make no sense in the current phase do nothing. */
export interface Checkout extends Offers {
  /** True while the offers shown are local estimates, because the lender's own terms have not (yet) arrived. */
  readonly estimated: ReadonlySignal<boolean>;
  /** Why the lender's terms did not come, for the merchant's developers; the shopper keeps the estimates. */
  readonly termsProblem: ReadonlySignal<LenderError | null>;
  apply(): void;
  review(): void;
  /** From the review back to the approval. */
  back(): void;
  commit(): void;
  /** Calls off the application or approval, at the lender's too where it can, and returns to choosing. */
  cancel(): void;
  /** After `failed`: the same step under the same key. After `expired`: a new application. */
  retry(): void;
  update(changes: Partial<CheckoutOptions>): void;
  /** Stops timers and requests and forgets listeners; the application itself stays resumable. */
  dispose(): void;
}
