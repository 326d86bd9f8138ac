import type { FundTier } from '../../protocol/api/fundWords.js';
import type { Account } from './accounts.js';

/** The fund tiers that back approvals, in the order in which they are asked. The reserve only absorbs losses and backs no approval. */
export const lendingTiers = ['daily', 'surge'] as const satisfies readonly FundTier[];
export type LendingTier = (typeof lendingTiers)[number];

/** The most of one currency that each tier may have out at a time, reserved or lent, in minor units. */
export type TierCaps = Readonly<Record<FundTier, number>>;

export interface TierBalance {
  readonly currency: string;
  readonly tier: LendingTier;
  readonly capMinor: number;
  /** By the tier's own accounts. */
  readonly reservedMinor: number;
  readonly usedMinor: number;
  /** By the applications, added up one by one: the financed amounts of those that are `reserved`, and the principal that loans owe. */
  readonly openReservationsMinor: number;
  readonly owedMinor: number;
}

/** The totals that prove the books: debits equal credits for each currency, and accounts equal applications for each tier. */
export interface TrialBalance {
  readonly tiers: readonly TierBalance[];
  readonly entries: readonly { readonly currency: string; readonly debitMinor: number; readonly creditMinor: number }[];
  /** What each account holds, in accounts' order: positive for a debit. */
  readonly accounts: readonly { readonly currency: string; readonly account: Account; readonly balanceMinor: number }[];
}
