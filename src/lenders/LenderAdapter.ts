import type { TermSheet } from '../pricing/offers/TermSheet.js';
import type { ApplicationRequest } from '../protocol/messages/ApplicationRequest.js';
import type { CommitRequest } from '../protocol/messages/CommitRequest.js';
import type { Decision } from '../protocol/messages/Decision.js';
import type { Purchase } from '../protocol/messages/Purchase.js';

export interface CallOptions {
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** The caller itself decides what is tried again, as a checkout does: one attempt, and no more. */
  readonly once?: boolean;
}

/** Calls that change something carry a key; the same key never has an effect twice. */
export interface ChangeOptions extends CallOptions {
  readonly idempotencyKey: string;
}

/** What the lender can do; the widget shows nothing that it cannot. */
export interface LenderCapabilities {
  /** May answer `pending`, to be asked again later. */
  readonly pending: boolean;
  /** An open application or approval can be called off. */
  readonly cancel: boolean;
  /** Kinds of `action` that it uses. */
  readonly actions: readonly ('redirect' | 'popup' | 'frame' | 'qr')[];
  /** A person reviews a decision on request. */
  readonly personReview: boolean;
}

export interface TermsQuery {
  readonly purchase: Purchase;
  readonly day: string;
}

/** By the lender's reference or, where its answer was lost, by the key under which the application was sent. */
export type StatusQuery = { readonly reference: string } | { readonly idempotencyKey: string };

/** What came back from an `action`: the parameters of the return URL or the message of a frame. */
export interface ReturnedAction {
  readonly reference: string;
  readonly nonce: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * A lender, as a plain record of functions. Every failure is a `LenderError`; a decline is data.
 * A literal object that satisfies this type is a complete adapter.
 */
export interface LenderAdapter {
  readonly id: string;
  /** Shown to the shopper: "Decided by …". */
  readonly name: string;
  readonly capabilities: LenderCapabilities;
  terms(query: TermsQuery, options: CallOptions): Promise<TermSheet>;
  apply(request: ApplicationRequest, options: ChangeOptions): Promise<Decision>;
  /** `null`: the lender knows no such application, so sending it (again) under the same key is safe. */
  status(query: StatusQuery, options: CallOptions): Promise<Decision | null>;
  /** Answers `committed`, or `expired`/`declined` where the approval no longer holds. */
  commit(request: CommitRequest, options: ChangeOptions): Promise<Decision>;
  cancel(reference: string, options: ChangeOptions): Promise<Decision>;
  resume?(returned: ReturnedAction, options: CallOptions): Promise<Decision>;
}
