/** What a shopper who withdraws owes. */
export const withdrawalDebts = ['principal', 'principal-and-interest'] as const;
export type WithdrawalDebt = (typeof withdrawalDebts)[number];

/** A shopper's right to withdraw from an agreement without giving a reason. */
export interface WithdrawalRight {
  /** Days after the day of the agreement on which the shopper may still withdraw. */
  readonly days: number;
  /** Principal alone, or with the interest for the days from the first day of the plan. Never a fee. */
  readonly owes: WithdrawalDebt;
  /** Days after the withdrawal within which this is to be repaid. */
  readonly repayDays: number;
}
