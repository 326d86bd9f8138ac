import type { Scale } from '../../lending/score/Curve.js';
import type { CategoryName, CategoryValue, QuantityName } from '../../lending/score/modelInputs.js';

interface ByCategory<Name extends CategoryName> {
  readonly category: Name;
  readonly values: readonly CategoryValue<Name>[];
}

/** A number that the model uses, as a curve of straight pieces between quantiles of the training data. */
export interface CurveInput {
  readonly of: QuantityName;
  readonly scale: Scale;
  /** Which way the log-odds of default may move with the number: 1 up, -1 down, 0 either. */
  readonly direction: -1 | 0 | 1;
  /** The most straight pieces, of which there are fewer if the data has few different values; or the ends of the pieces. */
  readonly pieces: number | readonly number[];
  /** The curve belongs to these values of a category, beside one curve for all. */
  readonly by?: { [Name in CategoryName]: ByCategory<Name> }[CategoryName];
}

export interface TableInput {
  readonly category: CategoryName;
}

export type Input = CurveInput | TableInput;

const log = 'log';
const linear = 'linear';

const ofJobs = { category: 'job', values: ['fixed', 'freelance', 'others', 'partime'] } as const;
const spare = { of: 'spareToPayment', scale: linear, direction: -1, pieces: 8 } as const;

/**
 * Everything that the score uses. Age and marital status are not among the facts that it could name. More income, assets or
 * seniority never weighs against an applicant. More expenses, more debt, a larger amount, a smaller part of the price paid at once or a higher price never weighs for one.
 */
export const inputs: readonly Input[] = [
  { category: 'records' },
  { category: 'job' },
  { category: 'home' },
  { of: 'seniority', scale: log, direction: -1, pieces: 8 },
  { of: 'time', scale: linear, direction: 1, pieces: [6, 12, 18, 24, 36, 48, 60] },
  { of: 'expenses', scale: log, direction: 1, pieces: 8 },
  { of: 'income', scale: log, direction: -1, pieces: 8 },
  { of: 'netAssets', scale: log, direction: -1, pieces: 8 },
  { of: 'debt', scale: log, direction: 1, pieces: 8 },
  { of: 'amount', scale: log, direction: 1, pieces: 8 },
  { of: 'amount', scale: log, direction: 1, pieces: 8, by: ofJobs },
  { of: 'paidDown', scale: log, direction: -1, pieces: 8 },
  spare,
  { ...spare, by: ofJobs },
  { ...spare, by: { category: 'hasAssets', values: ['yes'] } },
  { ...spare, by: { category: 'records', values: ['no', 'yes'] } },
  {
    of: 'debt',
    scale: log,
    direction: 1,
    pieces: 8,
    by: { category: 'home', values: ['other', 'owner', 'parents', 'rent'] },
  },
  {
    of: 'price',
    scale: log,
    direction: 1,
    pieces: 8,
    by: { category: 'home', values: ['other', 'owner', 'parents', 'priv', 'rent'] },
  },
];
