import type { CreditModel } from '../../lending/score/CreditModel.js';
import type { Scale } from '../../lending/score/Curve.js';
import type { CategoryName, CategoryValue, QuantityName } from '../../lending/score/modelInputs.js';
import type { DeclineReason } from '../../protocol/messages/closedLists.js';

interface Named {
  /** The name of the input. Inputs of one name count as one. */
  readonly input: CreditModel['parts'][number]['input'];
  readonly reason: DeclineReason;
}

interface ByCategory<Name extends CategoryName> {
  readonly category: Name;
  readonly values: readonly CategoryValue<Name>[];
}

/** A number that the model uses, as a curve of straight pieces between quantiles of the training data. */
export interface CurveInput extends Named {
  readonly of: QuantityName;
  readonly scale: Scale;
  /** Which way the log-odds of default may move with the number: 1 up, -1 down, 0 either. */
  readonly direction: -1 | 0 | 1;
  /** The most straight pieces, of which there are fewer if the data has few different values; or the ends of the pieces. */
  readonly pieces: number | readonly number[];
  /** The curve belongs to these values of a category, beside one curve for all. */
  readonly by?: { [Name in CategoryName]: ByCategory<Name> }[CategoryName];
}

export interface TableInput extends Named {
  readonly category: CategoryName;
}

export type Input = CurveInput | TableInput;

const affordability = 'affordability';
const amount = 'amount-above-limit';
const history = 'insufficient-history';
const log = 'log';
const linear = 'linear';

const spare = {
  input: 'spareToPayment',
  reason: affordability,
  of: 'spareToPayment',
  scale: linear,
  direction: -1,
  pieces: 8,
} as const;

/**
 * Everything that the score uses. Age and marital status are not among the facts that it could name. More income, assets or
 * seniority never weighs against an applicant. More expenses, more debt or a larger amount never weighs for one.
 */
export const inputs: readonly Input[] = [
  { input: 'records', reason: 'credit-history', category: 'records' },
  { input: 'job', reason: history, category: 'job' },
  { input: 'home', reason: affordability, category: 'home' },
  { input: 'seniority', reason: history, of: 'seniority', scale: log, direction: -1, pieces: 8 },
  { input: 'time', reason: amount, of: 'time', scale: linear, direction: 1, pieces: [6, 12, 18, 24, 36, 48, 60] },
  { input: 'expenses', reason: affordability, of: 'expenses', scale: log, direction: 1, pieces: 8 },
  { input: 'income', reason: affordability, of: 'income', scale: log, direction: -1, pieces: 8 },
  { input: 'assets', reason: affordability, of: 'assets', scale: log, direction: -1, pieces: 8 },
  { input: 'debt', reason: 'existing-debt', of: 'debt', scale: log, direction: 1, pieces: 8 },
  { input: 'amount', reason: amount, of: 'amount', scale: log, direction: 1, pieces: 8 },
  { input: 'amountToPrice', reason: amount, of: 'amountToPrice', scale: linear, direction: 1, pieces: 8 },
  spare,
  { ...spare, by: { category: 'job', values: ['fixed', 'freelance', 'others', 'partime'] } },
  { ...spare, by: { category: 'hasAssets', values: ['yes'] } },
  { ...spare, by: { category: 'records', values: ['no', 'yes'] } },
  {
    input: 'price',
    reason: amount,
    of: 'price',
    scale: log,
    direction: 0,
    pieces: 8,
    by: { category: 'home', values: ['other', 'owner', 'parents', 'priv', 'rent'] },
  },
];
