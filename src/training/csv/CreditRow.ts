import type { CreditFacts } from '../../lending/score/CreditFacts.js';

/** One labelled row: what the score may see, the outcome, and, apart from both, what only fairness is measured by. */
export interface CreditRow {
  readonly facts: CreditFacts;
  readonly bad: boolean;
  /** Null: the file has no such columns, or the field is blank. */
  readonly protected: { readonly age: number | null; readonly marital: string | null };
}
