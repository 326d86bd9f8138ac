import type { IsoDate, TermSheet } from '../../pricing/offers/TermSheet.js';
import type { Review } from '../../protocol/api/reviewRecords.js';
import type { Agreement } from '../../protocol/messages/Agreement.js';
import type { ApplicationRequest } from '../../protocol/messages/ApplicationRequest.js';
import type { CommitRequest } from '../../protocol/messages/CommitRequest.js';
import type { Decision } from '../../protocol/messages/Decision.js';
import type { Applicant } from '../decision/Applicant.js';
import type { Application } from './Application.js';
import type { ServiceRefusal } from './Refusal.js';

/**
 * The result of a call under an idempotency key. `JSON.stringify` gives the same bytes for the first answer and for every
 * replay, because both are read from the text that was kept.
 */
export type Outcome = { readonly decision: Decision } | { readonly refusal: ServiceRefusal };

/** The shop that asks, what the money is for, and the law that applies. */
export interface MerchantContext {
  readonly merchant: string;
  readonly scenario: string;
  /** Default: the law that goes with the currency. */
  readonly jurisdiction?: TermSheet['jurisdiction'];
}

/** What a person says after a review, and who it is. */
export type ReviewWord = Review & { readonly operator: string };

/** The lending service. Every call is one transaction; time and randomness come from outside. */
export interface LendingService {
  /** The terms on offer, with the campaigns of `day`, the first day of the plan. Null: the lender does not lend there. */
  terms(merchantContext: MerchantContext, currency: string, day?: IsoDate): TermSheet | null;
  apply(merchantContext: MerchantContext, who: Applicant, request: ApplicationRequest, key: string): Promise<Outcome>;
  /** @param who the person whom the commitment's token names; null without one */
  commit(
    merchantContext: MerchantContext,
    who: Applicant | null,
    request: CommitRequest,
    key: string,
  ): Promise<Outcome>;
  cancel(merchantContext: MerchantContext, reference: string, key: string): Promise<Outcome>;
  /** By reference the decision comes without the addresses of the applicant's pages. */
  status(
    merchantContext: MerchantContext,
    query: { readonly reference: string } | { readonly key: string },
  ): Promise<Decision | null>;
  agreement(merchantContext: MerchantContext, id: string): Promise<Agreement | null>;
  /** The whole application, for the page that explains it to the applicant and for the lender's own people. */
  application(reference: string): Promise<Application | null>;
  /** The applicant asks that a person reviews a decline, as long as a person can still overturn it. */
  askForReview(reference: string): Promise<Application | ServiceRefusal>;
  /** A person has reviewed an application that waits for it, or a decline. Above the policy's amount a second person has to approve, too. */
  review(reference: string, word: ReviewWord): Promise<Decision | ServiceRefusal>;
  /** What was left of installment number `installment`, counted from 1, was paid. Installments may be paid in any order; a repeat changes nothing. */
  repay(agreementId: string, installment: number): Promise<null | ServiceRefusal>;
  /** Releases the funds of lapsed approvals and returns their number; forgets tokens that nobody can use any more. */
  sweep(): Promise<number>;
  /** Writes down which reviews that applicants asked for nobody has decided in time. @returns their number */
  lapseReviews(): Promise<number>;
}
