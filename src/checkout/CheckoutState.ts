import type { LenderErrorKind } from '../lenders/LenderError.js';
import type { Offer } from '../pricing/offers/Offer.js';
import type { Agreement } from '../protocol/messages/Agreement.js';
import type { Choice } from '../protocol/messages/Choice.js';
import type { DeclineReason } from '../protocol/messages/closedLists.js';
import type { LenderAction } from '../protocol/messages/Decision.js';

/** One application of the shopper for one plan. */
export interface CheckoutApplication {
  /** The idempotency key. It is stored before the request leaves, and never changes afterwards. */
  readonly key: string;
  readonly choice: Choice;
}

/** The choice of a lender's alternative. It stays one until its application is called off, another plan is chosen, or the purchase changes. */
export interface Offered {
  /**
   * The alternative as the lender offered it, by its personal terms; null after a reload, because no figures are stored. Absent for a plan
   * of the term sheet.
   */
  readonly offered?: Offer | null;
}

/** An application that was found again. It is not left while it is in doubt. */
export interface Doubtful {
  /** True before an approval or agreement is known, if the commitment was sent before a reload or by another tab: there may be a loan. */
  readonly doubtful?: true;
}

/** An application that the lender has received and not yet decided. */
export interface Waiting extends CheckoutApplication {
  /** The lender's own name for the application. */
  readonly reference: string;
  /** Milliseconds until the lender wants to be asked again. */
  readonly pollAfterMs: number;
  /** ISO 8601 instant: the latest time at which an answer is expected. Absent where the lender does not say. */
  readonly expectedBy?: string | undefined;
}

/** An approved application, with the offer that its personal terms make. */
export interface Approval extends CheckoutApplication {
  readonly reference: string;
  /** Priced from the lender's personal terms by the core that priced the page. */
  readonly offer: Offer;
  /** The offer before applying: the alternative, or the plan of the term sheet. Equal to `offer` where the personal terms changed nothing. */
  readonly shown: Offer;
  /** The most that the lender would finance, in minor units. */
  readonly limitMinor: number;
  /** ISO 8601 instant until which the shopper may commit. */
  readonly expiresAt: string;
  /** The lender's page with the contract that the shopper would agree to. */
  readonly contractUrl?: string | undefined;
}

/** A failure that the shopper can do something about. */
export interface CheckoutFailure {
  /** Chooses the text that the shopper reads. */
  readonly kind: LenderErrorKind;
  /** For developers; names the fix where there is one. */
  readonly message: string;
  /** How many milliseconds the lender asked to wait. `retry` waits for the rest of them. */
  readonly retryAfterMs?: number | undefined;
  /** Names the request in the lender's logs, where the lender gave it a name. */
  readonly requestId?: string | undefined;
  /** True if the lender may have acted all the same. Such a commitment can be retried but not left: there may be a loan. */
  readonly outcomeUnknown?: boolean;
}

/** Why the shopper is choosing again. The widget says so once, in its status region. */
export type ChoosingNotice = 'repriced' | 'plan-gone' | 'cancelled';

/**
 * One purchase, one state, told apart by `phase`.
 *
 * @example
 * if (state.phase === 'declined') show(state.reasons);
 */
export type CheckoutState = Offered & Doubtful & UnmarkedState;

type UnmarkedState =
  | { readonly phase: 'choosing'; readonly choice: Choice | null; readonly notice?: ChoosingNotice }
  | ({ readonly phase: 'applying' } & CheckoutApplication)
  | ({ readonly phase: 'pending' } & Waiting)
  /** The shopper has something to do at the lender. */
  | ({ readonly phase: 'action'; readonly reference: string; readonly action: LenderAction } & CheckoutApplication)
  | ({ readonly phase: 'approved' } & Approval)
  | ({ readonly phase: 'reviewing' } & Approval)
  | ({ readonly phase: 'committing' } & Approval)
  /** `offer` is what the shopper reviewed. It is absent after a reload, because no figures are stored. */
  | {
      readonly phase: 'committed';
      readonly choice: Choice;
      readonly agreement: Agreement;
      readonly offer?: Offer;
      /** The lender's page with the contract, to be opened or printed. */
      readonly contractUrl?: string | undefined;
    }
  | {
      readonly phase: 'declined';
      readonly choice: Choice;
      readonly reference: string;
      /** The most important first; empty where the lender gives none. */
      readonly reasons: readonly DeclineReason[];
      /** What the lender would approve now, already priced. */
      readonly alternatives: readonly { readonly choice: Choice; readonly offer: Offer }[];
      /** The lender's page about this decision. */
      readonly explainUrl?: string | undefined;
    }
  | { readonly phase: 'expired'; readonly choice: Choice }
  /** `during` is the step that `retry` takes up again, under the same key. */
  | ({ readonly phase: 'failed'; readonly failure: CheckoutFailure } & (
      | ({ readonly during: 'applying' } & CheckoutApplication)
      | ({ readonly during: 'pending' } & Waiting)
      | ({ readonly during: 'committing' } & Approval)
    ));

export type CheckoutPhase = CheckoutState['phase'];

/** The checkout in one of its phases. */
export type StateIn<Phase extends CheckoutPhase> = Extract<CheckoutState, { phase: Phase }>;

/** A state that is about one application. */
export type KeyedState = Extract<CheckoutState, CheckoutApplication>;

/** The states in which the page waits for the lender, for the shopper's approval to lapse, or for both. */
export type ActiveState = Exclude<KeyedState, StateIn<'failed'>>;

export const isActive = (state: CheckoutState): state is ActiveState => 'key' in state && state.phase !== 'failed';

/** Whether there may be a loan, and nobody here knows. */
export const isUncertain = (state: CheckoutState): boolean =>
  !!state.doubtful ||
  (state.phase === 'failed'
    ? state.during === 'committing' && !!state.failure.outcomeUnknown
    : state.phase === 'committing');

/** Neither another plan nor another price may make the page forget a loan that exists or may exist. */
export const isBinding = (state: CheckoutState): boolean => state.phase === 'committed' || isUncertain(state);

/** Whether it shows an application, or what a lender decided. */
export const isOfLender = ({ phase, offered }: CheckoutState): boolean => phase !== 'choosing' || offered !== undefined;

/**
 * What stays chosen where an application ends or the purchase changes. Of an alternative that is its plan alone: the down payment was part of
 * the lender's answer, as its terms were.
 */
export const planOf = ({ choice, offered }: CheckoutState): Choice | null =>
  choice && offered !== undefined ? { planId: choice.planId } : choice;

/** Two choices are the same if the lender would see the same plan with the same down payment. */
export function sameChoice(a: Choice | null, b: Choice | null): boolean {
  return a?.planId === b?.planId && a?.downPaymentMinor === b?.downPaymentMinor;
}
