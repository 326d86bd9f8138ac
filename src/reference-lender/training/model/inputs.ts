import type { DeclineReason } from '../../../protocol/closedLists.js';
import type { CategoryName, CurvePart } from '../../engine/score/CreditModel.js';
import type { QuantityName } from '../../engine/score/quantities.js';

/** A number that the model may look at, as a curve of straight pieces between quantiles of the training data. */
export interface CurveInput {
  readonly input: string;
  readonly reason: DeclineReason;
  readonly of: QuantityName;
  readonly scale: CurvePart['scale'];
  /** Which way the log-odds of default may go with it: 1 up, -1 down, 0 either. */
  readonly direction: -1 | 0 | 1;
  /** Straight pieces, at most; fewer where the data has few different values. */
  readonly pieces: number;
}

/** One category, or a pair of them. */
export interface TableInput {
  readonly input: string;
  readonly reason: DeclineReason;
  readonly of: readonly CategoryName[];
}

export type Input = CurveInput | TableInput;

/** All that the score looks at. Neither age nor marital status is among the facts that it could name. */
export const inputs: readonly Input[] = [
  { input: 'records', reason: 'credit-history', of: ['records'] },
  { input: 'job', reason: 'insufficient-history', of: ['job'] },
  { input: 'home', reason: 'affordability', of: ['home'] },
  { input: 'seniority', reason: 'insufficient-history', of: 'seniority', scale: 'log', direction: -1, pieces: 8 },
  { input: 'time', reason: 'amount-above-limit', of: 'time', scale: 'linear', direction: 0, pieces: 5 },
  { input: 'expenses', reason: 'affordability', of: 'expenses', scale: 'log', direction: 0, pieces: 6 },
  { input: 'income', reason: 'affordability', of: 'income', scale: 'log', direction: -1, pieces: 8 },
  { input: 'assets', reason: 'affordability', of: 'assets', scale: 'log', direction: -1, pieces: 8 },
  { input: 'debt', reason: 'existing-debt', of: 'debt', scale: 'log', direction: 0, pieces: 6 },
  { input: 'amount', reason: 'amount-above-limit', of: 'amount', scale: 'log', direction: 0, pieces: 8 },
  {
    input: 'amountToPrice',
    reason: 'amount-above-limit',
    of: 'amountToPrice',
    scale: 'linear',
    direction: 1,
    pieces: 8,
  },
  { input: 'spareToPayment', reason: 'affordability', of: 'spareToPayment', scale: 'linear', direction: -1, pieces: 8 },
];
