import type { PlanTerms } from '../../pricing/offers/TermSheet.js';
import type { Choice } from '../../protocol/messages/Choice.js';
import type { ActionKind, DecisionStatus, DeclineReason } from '../../protocol/messages/closedLists.js';
import type { LenderErrorKind } from '../LenderError.js';

/** What the lender says when it is asked the next time. Default: the same again. */
interface Next {
  readonly next?: TestAnswer | undefined;
  /** The answer waits for `release()`. @default false */
  readonly held?: boolean | undefined;
}

/** By the status of the decision. A lender cannot begin with `committed` or `cancelled`, which follow from what the shopper does. */
interface TestDecisions {
  /** With better or other terms, if it has some. Once the shopper agrees, it becomes the agreement. */
  readonly approved: {
    /** The rate of the plan's personal terms, "0.029". Default: the plan's own. */
    readonly annualRate?: string | undefined;
    /** The personal terms in full. Default: the plan's own. */
    readonly terms?: PlanTerms | undefined;
    /** The most that the lender would finance, in minor units. Default: the price. */
    readonly limitMinor?: number | undefined;
    /** ISO 8601 instant. Default: half an hour from now. `expire()` does not wait for it. */
    readonly expiresAt?: string | undefined;
    /** The lender's page with the contract, also of the agreement. Default: none. */
    readonly contractUrl?: string | undefined;
  };
  /** Until `answer` is called, or `next` says how it goes on. */
  readonly pending: {
    /** ISO 8601 instant of the latest answer. Default: the lender does not say. */
    readonly expectedBy?: string | undefined;
  };
  /** The shopper has something to do at the lender, until `answer` is called. */
  readonly action: {
    /** @default 'popup' */
    readonly kind?: ActionKind | undefined;
    /** @default 'https://lender.example/verify' */
    readonly url?: string | undefined;
  };
  readonly declined: {
    /** The most important first. @default ['affordability'] */
    readonly reasons?: readonly DeclineReason[] | undefined;
    /** What the lender would approve now. Default: nothing. */
    readonly alternatives?: readonly Choice[] | undefined;
    /** The lender's page about this decision. Default: none. */
    readonly explainUrl?: string | undefined;
  };
  /** The approval has lapsed. */
  readonly expired: unknown;
}
type Decided = keyof TestDecisions & DecisionStatus;

/** One answer of a lender, in plain data: `{ decision: 'declined', reasons: ['credit-history'] }`, `{ error: 'network' }`. */
export type TestAnswer =
  | { readonly [Status in Decided]: { readonly decision: Status } & TestDecisions[Status] & Next }[Decided]
  | ({
      /** The call fails. What may pass is tried three times, as with every lender. */
      readonly error: LenderErrorKind;
      /** The request may have arrived. @default false */
      readonly outcomeUnknown?: boolean | undefined;
      /** Names the request in the lender's logs. Default: none. */
      readonly requestId?: string | undefined;
      /** How long the lender asks to wait. Nobody waits in a test. Default: the lender does not ask. */
      readonly retryAfterMs?: number | undefined;
    } & Next);
