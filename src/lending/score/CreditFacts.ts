/** The housing of an applicant, as the training data has it. */
export const homes = ['rent', 'owner', 'priv', 'ignore', 'parents', 'other'] as const;
export const jobs = ['fixed', 'partime', 'freelance', 'others'] as const;

/**
 * What the score may look at: the columns of the training data without the outcome, and without age and marital status,
 * which no decision uses. Amounts in the data's thousands, an income or expense per month. Null: not stated.
 */
export interface CreditFacts {
  /** Years in the present job. */
  readonly seniority: number | null;
  readonly home: (typeof homes)[number] | null;
  /** Term of the loan, months. */
  readonly time: number;
  /** An earlier default is on record. */
  readonly records: boolean;
  readonly job: (typeof jobs)[number] | null;
  readonly expenses: number | null;
  readonly income: number | null;
  readonly assets: number | null;
  readonly debt: number | null;
  /** Asked for, and the price of the item. */
  readonly amount: number;
  readonly price: number;
}
