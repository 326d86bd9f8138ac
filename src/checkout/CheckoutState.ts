import type { LenderErrorKind } from '../lenders/LenderError.js';
import type { Offer } from '../pricing/offers/Offer.js';
import type { Agreement } from '../protocol/messages/Agreement.js';
import type { Choice } from '../protocol/messages/Choice.js';
import type { DeclineReason } from '../protocol/messages/closedLists.js';
import type { LenderAction } from '../protocol/messages/Decision.js';

/** One application: the idempotency key is made with it, stored before the request leaves, and kept for its whole life. */
export interface CheckoutApplication {
  readonly key: string;
  readonly choice: Choice;
}

/** An application that the lender has taken and not yet decided. */
export interface Waiting extends CheckoutApplication {
  readonly reference: string;
  readonly pollAfterMs: number;
  /** ISO 8601 instant: when an answer is expected at the latest, where the lender says so. */
  readonly expectedBy?: string | undefined;
}

/** An approved application with the offer that its personal terms make. */
export interface Approval extends CheckoutApplication {
  readonly reference: string;
  /** Priced from the lender's personal terms with the same core. */
  readonly offer: Offer;
  /** What the shopper saw before applying; equal where nothing changed. */
  readonly shown: Offer;
  readonly limitMinor: number;
  /** ISO 8601 instant. */
  readonly expiresAt: string;
}

/** A failure that the shopper can do something about; `kind` chooses the text. */
export interface CheckoutFailure {
  readonly kind: LenderErrorKind;
  readonly message: string;
  /** How long the lender asked to wait; `retry` waits for what is left of it. */
  readonly retryAfterMs?: number | undefined;
  /** True if the lender may have acted all the same. A commitment in this state can only be retried, never left: there may be a loan. */
  readonly outcomeUnknown?: boolean;
}

/** Why the context fell back to choosing; shown once in the status region. */
export type ChoosingNotice = 'repriced' | 'plan-gone' | 'cancelled';

/** One purchase, one state; what cannot be together cannot be written down. */
export type CheckoutState =
  | { readonly phase: 'choosing'; readonly choice: Choice | null; readonly notice?: ChoosingNotice }
  | ({ readonly phase: 'applying' } & CheckoutApplication)
  | ({ readonly phase: 'pending' } & Waiting)
  | ({ readonly phase: 'action'; readonly reference: string; readonly action: LenderAction } & CheckoutApplication)
  | ({ readonly phase: 'approved' } & Approval)
  | ({ readonly phase: 'reviewing' } & Approval)
  | ({ readonly phase: 'committing' } & Approval)
  /** `offer` is what was reviewed; absent where the agreement was taken up after a reload, which keeps no figures. */
  | { readonly phase: 'committed'; readonly choice: Choice; readonly agreement: Agreement; readonly offer?: Offer }
  | {
      readonly phase: 'declined';
      readonly choice: Choice;
      readonly reference: string;
      readonly reasons: readonly DeclineReason[];
      /** Offers that the lender would approve now, already priced. */
      readonly alternatives: readonly { readonly choice: Choice; readonly offer: Offer }[];
      readonly explainUrl?: string | undefined;
    }
  | { readonly phase: 'expired'; readonly choice: Choice }
  /** `during` says what `retry` takes up again, under the same key. */
  | ({ readonly phase: 'failed'; readonly failure: CheckoutFailure } & (
      | ({ readonly during: 'applying' } & CheckoutApplication)
      | ({ readonly during: 'pending' } & Waiting)
      | ({ readonly during: 'committing' } & Approval)
    ));

export type CheckoutPhase = CheckoutState['phase'];
