import type { PricedPlan } from '../../pricing/offers/Offer.js';
import type { IsoDate, TermSheet } from '../../pricing/offers/TermSheet.js';
import type { Agreement } from '../../protocol/messages/Agreement.js';
import type { Choice } from '../../protocol/messages/Choice.js';
import type { Purchase } from '../../protocol/messages/Purchase.js';
import type { Applicant, CreditRecord } from '../decision/Applicant.js';
import type { Verdict } from '../decision/Verdict.js';
import type { Books } from './Books.js';
import type { MerchantContext } from './LendingService.js';

/** What the lender decides about. */
export interface Question {
  readonly applicant: Applicant;
  readonly record: CreditRecord;
  readonly scenario: string;
  readonly sheet: TermSheet;
  readonly purchase: Purchase;
  readonly choice: Choice;
  readonly day: IsoDate;
}

/** What stands behind a service. Clock, randomness, storage and second opinion come from outside. */
export interface LenderDependencies {
  readonly books: Books;
  /** What is offered, with the campaigns of the day where one is given. Null: the lender does not lend there. */
  sheetOf(merchantContext: MerchantContext, currency: string, day?: IsoDate): TermSheet | null;
  /** Pure: the same question, the same verdict. Null: there is no such plan for this purchase. */
  judge(question: Question): Verdict | null;
  /** Prices a second time, by other means (`fenqi/recompute`); asked at commitments only, so that it can be loaded then. */
  recompute(request: {
    readonly amountMinor: number;
    readonly currency: string;
    readonly terms: TermSheet;
    readonly day: IsoDate;
  }): readonly PricedPlan[] | Promise<readonly PricedPlan[]>;
  /** Gives a compact JWS of the agreement. Must be quick: the application is locked meanwhile. */
  sign?(agreement: Agreement): Promise<string>;
  /** Milliseconds since 1970. */
  now(): number;
  /** So many random bytes. */
  random(length: number): Uint8Array;
  /** Stands for a request where it is kept. */
  digest(text: string): string | Promise<string>;
  readonly lender: string;
  explainUrl?(reference: string): string;
  /** How long an approval can be committed. */
  readonly approvalMs: number;
  /** How long an application waits at most for a person to look at it. */
  readonly reviewMs: number;
  /** How many days the first day of a plan may be away from the lender's own (UTC): 1 is today in any time zone. */
  readonly daysAway: number;
}
