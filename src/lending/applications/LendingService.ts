import type { IsoDate, TermSheet } from '../../pricing/offers/TermSheet.js';
import type { Agreement } from '../../protocol/messages/Agreement.js';
import type { ApplicationRequest } from '../../protocol/messages/ApplicationRequest.js';
import type { CommitRequest } from '../../protocol/messages/CommitRequest.js';
import type { Decision } from '../../protocol/messages/Decision.js';
import type { Applicant } from '../decision/Applicant.js';
import type { Application } from './Application.js';

/** Closed list: why the service refuses a request itself, which is no decision about a person. */
export const refusalKinds = [
  'key-in-flight',
  'key-reused',
  'unknown-application',
  'unknown-plan',
  'unknown-currency',
  'unknown-day',
  'figures-differ',
  'not-what-was-approved',
  'not-open',
  'unknown-agreement',
  'unknown-installment',
  'no-funds',
] as const;
export type ServiceRefusalKind = (typeof refusalKinds)[number];

export interface ServiceRefusal {
  readonly kind: ServiceRefusalKind;
  /** A sentence that names the fix. Never holds what is personal. */
  readonly message: string;
}

/**
 * What a call under an idempotency key comes to. `JSON.stringify` of it has the same bytes for the first answer and for
 * every replay: both are read from the text that is kept.
 */
export type Outcome = { readonly decision: Decision } | { readonly refusal: ServiceRefusal };

/** At whose shop, for what, and under which law. */
export interface MerchantContext {
  readonly merchant: string;
  readonly scenario: string;
  /** Default: the law that goes with the currency. */
  readonly jurisdiction?: TermSheet['jurisdiction'];
}

/** Where the lender answers. Every call is one transaction; time and randomness come from outside. */
export interface LendingService {
  /** With the campaigns of the day on which a plan would begin, where one is given. Null: the lender does not lend there. */
  terms(merchantContext: MerchantContext, currency: string, day?: IsoDate): TermSheet | null;
  apply(merchantContext: MerchantContext, who: Applicant, request: ApplicationRequest, key: string): Promise<Outcome>;
  commit(merchantContext: MerchantContext, request: CommitRequest, key: string): Promise<Outcome>;
  cancel(merchantContext: MerchantContext, reference: string, key: string): Promise<Outcome>;
  status(
    merchantContext: MerchantContext,
    query: { readonly reference: string } | { readonly key: string },
  ): Promise<Decision | null>;
  agreement(merchantContext: MerchantContext, id: string): Promise<Agreement | null>;
  /** The whole case, for the page that explains it to the applicant and for the lender's own people. */
  application(reference: string): Promise<Application | null>;
  /** The applicant asks that a person looks at a decline. */
  askForReview(reference: string): Promise<Application | ServiceRefusal>;
  /** A person has looked: at an application that waits for it, or at a decline. */
  review(reference: string, verdict: 'approve' | 'decline'): Promise<Decision | ServiceRefusal>;
  /** Installment `installment` (from 1) was paid, whichever others were; said again it changes nothing. */
  repay(agreementId: string, installment: number): Promise<null | ServiceRefusal>;
  /** Gives back what lapsed approvals hold; says how many. */
  sweep(): Promise<number>;
}
