import type { TermSheet } from '../pricing/offers/TermSheet.js';
import type { ApplicationRequest } from '../protocol/messages/ApplicationRequest.js';
import type { CommitRequest } from '../protocol/messages/CommitRequest.js';
import type { Decision } from '../protocol/messages/Decision.js';
import type { LenderIdentity } from '../protocol/messages/LenderIdentity.js';
import type { Purchase } from '../protocol/messages/Purchase.js';
import '../protocol/platformTypes.js';

export type { ByLanguage } from '../protocol/Locale.js';
export type { DocumentKind } from '../protocol/messages/closedLists.js';
export type { LenderDocuments, LenderIdentity } from '../protocol/messages/LenderIdentity.js';

export interface CallOptions {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** How long the call may take, with all its attempts. */
  readonly timeoutMs: number;
  /** One attempt and no more: the caller itself decides what is repeated, as a checkout does. Default: false. */
  readonly once?: boolean;
}

/**
 * Calls that change something carry a key; the same key never has an effect twice. A checkout commits and cancels under keys that it makes from the
 * application's: that key, a full stop and a word. They show that it is the page that applied, and some lenders let nobody else cancel.
 */
export interface ChangeOptions extends CallOptions {
  readonly idempotencyKey: string;
}

/** What the lender can do. The widget offers nothing else. */
export interface LenderCapabilities {
  /** An open application or approval can be cancelled. */
  readonly cancel: boolean;
  /** A person reviews a decision on request. A lender over HTTP tells it with its terms; until then nobody is told to ask. */
  readonly personReview: boolean;
}

export interface TermsQuery {
  readonly purchase: Purchase;
  /** First day of the plan, "YYYY-MM-DD". */
  readonly day: string;
}

/**
 * By the lender's reference or, where its answer was lost, by the key under which the application was sent. A checkout says both once it
 * knows both: the key shows that it is the page that applied, and some lenders tell nobody else.
 */
export type StatusQuery =
  | { readonly reference: string; readonly idempotencyKey?: never }
  | { readonly idempotencyKey: string }
  | { readonly reference: string; readonly idempotencyKey: string };

/**
 * A lender, as a plain record of functions. Every failure is a `LenderError`; a decline is data.
 * A literal object that satisfies this type is a complete adapter.
 *
 * `name`, `logo`, `documents` and `capabilities` may change until the first `terms` have resolved, because a lender tells them with its terms. Whoever
 * shows them reads them anew with each picture and keeps no copy.
 */
export interface LenderAdapter extends Omit<LenderIdentity, 'personReview'> {
  /** Tells this lender from others where an application is kept for a reload. */
  readonly id: string;
  readonly capabilities: LenderCapabilities;
  terms(query: TermsQuery, options: CallOptions): Promise<TermSheet>;
  apply(request: ApplicationRequest, options: ChangeOptions): Promise<Decision>;
  /** `null`: the lender does not know the application, so sending it (again) under the same key is safe. */
  status(query: StatusQuery, options: CallOptions): Promise<Decision | null>;
  /** Answers `committed`, or `expired`/`declined` where the approval no longer holds. */
  commit(request: CommitRequest, options: ChangeOptions): Promise<Decision>;
  cancel(reference: string, options: ChangeOptions): Promise<Decision>;
}

/** The calls of an adapter. */
export type LenderCall = {
  [Member in keyof LenderAdapter]-?: LenderAdapter[Member] extends (...given: never[]) => unknown ? Member : never;
}[keyof LenderAdapter];
