import type { Jurisdiction } from '../../pricing/offers/TermSheet.js';
import type { Agreement } from '../../protocol/messages/Agreement.js';
import type { ApplicationRequest } from '../../protocol/messages/ApplicationRequest.js';
import type { CommitRequest } from '../../protocol/messages/CommitRequest.js';
import type { Verdict } from '../decision/Verdict.js';
import type { LendingTier } from '../funds/Funds.js';

/** What came of a review that the applicant asked for. `lapsed`: no person decided in time. */
export type ReviewResult = 'upheld' | 'overturned' | 'lapsed';

/** One application in the lender's books: the request, the verdict and what happened since. Instants in ms since 1970. */
export interface Application {
  readonly reference: string;
  readonly merchant: string;
  readonly scenario: string;
  /** The law under which it was priced, and under which the commitment prices it again. */
  readonly jurisdiction: Jurisdiction;
  /** The request's idempotency key, unique for a merchant. */
  readonly key: string;
  readonly applicant: string;
  /** Whether a token named the applicant. Then only the same person commits to it, with a token. */
  readonly byToken: boolean;
  /** The applicant's token is left out: nobody may keep it. `termsId` is the sheet that the application was priced by. */
  readonly request: Omit<ApplicationRequest, 'applicant'>;
  readonly at: number;
  readonly verdict: Verdict;
  /** When the verdict may be told. Null: after a person has reviewed it. */
  readonly readyAt: number | null;
  /** When an approval lapses. */
  readonly until: number;
  readonly tier: LendingTier | null;
  /** Whether money is set aside for it: from its approval until it is committed, cancelled, or swept after `until`. */
  readonly reserved: boolean;
  readonly cancelledAt: number | null;
  /** The request for a person's review of a decline, and its result. */
  readonly review: { readonly askedAt: number; readonly verdict: ReviewResult | null } | null;
  readonly commitment: {
    readonly key: string;
    readonly request: Omit<CommitRequest, 'applicant'>;
    readonly agreement: Agreement;
    /** The merchant is paid once the goods are delivered. Absent: at once. */
    readonly onDelivery?: true;
    /** What the merchant pays for an interest-free plan, taken from its payout. Absent: nothing. */
    readonly subsidyMinor?: number;
  } | null;
}

/** An id of 128 random bits, which nobody can guess: a prefix and 25 digits or small letters. */
export function newId(prefix: string, random: (length: number) => Uint8Array): string {
  const hex = [...random(16)].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return `${prefix}_${BigInt(`0x${hex}`).toString(36).padStart(25, '0')}`;
}
