import type { Jurisdiction } from '../../pricing/offers/TermSheet.js';
import type { Agreement } from '../../protocol/messages/Agreement.js';
import type { ApplicationRequest } from '../../protocol/messages/ApplicationRequest.js';
import type { CommitRequest } from '../../protocol/messages/CommitRequest.js';
import type { Verdict } from '../decision/Verdict.js';
import type { LendingTier } from '../funds/Funds.js';

export type { LendingTier };

/** One application in the lender's books: what was asked, what was decided, and what became of it. Instants in ms since 1970. */
export interface Application {
  readonly reference: string;
  readonly merchant: string;
  readonly scenario: string;
  /** The law under which it was priced, and is priced again at the commitment. */
  readonly jurisdiction: Jurisdiction;
  /** The idempotency key that it came with; unique for a merchant. */
  readonly key: string;
  readonly applicant: string;
  /** Without the applicant's token, which is nobody's to keep. */
  readonly request: Omit<ApplicationRequest, 'applicant'>;
  readonly at: number;
  readonly verdict: Verdict;
  /** From when on the verdict may be told; null: when a person has reviewed it. */
  readonly readyAt: number | null;
  /** Until when an approval can be committed. */
  readonly until: number;
  readonly tier: LendingTier | null;
  /** Money is set aside for it: from approval until it is committed, cancelled, or swept after `until`. */
  readonly reserved: boolean;
  readonly cancelledAt: number | null;
  /** A person was asked to look at a decline, and what came of it. */
  readonly review: { readonly askedAt: number; readonly verdict: 'upheld' | 'overturned' | null } | null;
  readonly commitment: { readonly key: string; readonly request: CommitRequest; readonly agreement: Agreement } | null;
}

/** 128 random bits, so that nobody guesses a reference: digits and small letters, always equally many. */
export function newId(prefix: string, random: (length: number) => Uint8Array): string {
  const hex = [...random(16)].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return `${prefix}_${BigInt(`0x${hex}`).toString(36).padStart(25, '0')}`;
}
