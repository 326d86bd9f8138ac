/** The lender's rules, as data to be reviewed. Amounts in purchasing units (see purchasingUnits.ts). */
export interface Policy {
  /** Share of what is left of the income (after expenses and existing installments) that the largest installment may take. */
  readonly affordableShare: number;
  /** Share of the income above which existing installments are named as a reason. */
  readonly existingShare: number;
  /** The most that is financed: so many monthly incomes, and never more than the amount. */
  readonly limitIncomes: number;
  readonly limit: number;
  readonly minHistoryMonths: number;
  /** Below this a person looks at what would be approved. */
  readonly reviewHistoryMonths: number;
  readonly reviewMs: number;
  readonly maxMissedPayments: number;
  /** A person's applications, and financed amounts of approvals and agreements, within 24 hours. */
  readonly dailyApplications: number;
  readonly dailyAmount: number;
  readonly approvalMs: number;
  /**
   * First match decides the personal annual rate of plans that bear interest; none: the advertised one. The last is the
   * ceiling. Interest-free and flat-fee plans cost everyone the same.
   */
  readonly grades: readonly {
    readonly minHistoryMonths: number;
    readonly maxMissedPayments: number;
    readonly annualRate: string | null;
  }[];
}

export const policy: Policy = {
  affordableShare: 0.5,
  existingShare: 0.08,
  limitIncomes: 4,
  limit: 20_000,
  minHistoryMonths: 6,
  reviewHistoryMonths: 12,
  reviewMs: 3_000,
  maxMissedPayments: 2,
  dailyApplications: 50,
  dailyAmount: 40_000,
  approvalMs: 15 * 60_000,
  grades: [
    { minHistoryMonths: 60, maxMissedPayments: 0, annualRate: '0.029' },
    { minHistoryMonths: 6, maxMissedPayments: 0, annualRate: null },
    { minHistoryMonths: 6, maxMissedPayments: 1, annualRate: '0.119' },
    { minHistoryMonths: 0, maxMissedPayments: 2, annualRate: '0.159' },
  ],
};
