/** Which of the lender's fund tiers backs an approval, in the order in which they are asked. The reserve backs none: it only absorbs losses. */
export const lendingTiers = ['daily', 'surge'] as const;
export type LendingTier = (typeof lendingTiers)[number];

/** How much of one currency each tier may have out at a time, reserved or lent. Minor units. */
export type TierCaps = Readonly<Record<LendingTier | 'reserve', number>>;

export interface TierBalance {
  readonly currency: string;
  readonly tier: LendingTier;
  readonly capMinor: number;
  /** What the tier's own accounts say. */
  readonly reservedMinor: number;
  readonly usedMinor: number;
  /** What the applications say, added up one by one: financed amounts of those that are `reserved`, and principal that loans still owe. */
  readonly openReservationsMinor: number;
  readonly owedMinor: number;
}

/** What the books come to, for whoever checks them: per currency debits = credits, per tier the accounts = the applications. */
export interface TrialBalance {
  readonly tiers: readonly TierBalance[];
  readonly entries: readonly { readonly currency: string; readonly debitMinor: number; readonly creditMinor: number }[];
}
