import type { homes, jobs } from '../../protocol/messages/closedLists.js';

export { homes, jobs } from '../../protocol/messages/closedLists.js';

/**
 * The facts that the score may use: the columns of the training data without the outcome. Age and marital status are left out
 * too, because no decision uses them. Amounts are in the data's thousands, income and expenses per month. Null: not stated.
 */
export interface CreditFacts {
  /** Years in the present job. */
  readonly seniority: number | null;
  readonly home: (typeof homes)[number] | null;
  /** Term of the loan, months. */
  readonly time: number;
  /** Whether an earlier default is on record. */
  readonly records: boolean;
  readonly job: (typeof jobs)[number] | null;
  readonly expenses: number | null;
  readonly income: number | null;
  readonly assets: number | null;
  readonly debt: number | null;
  /** The amount that is financed. */
  readonly amount: number;
  /** The price of the item. */
  readonly price: number;
}
