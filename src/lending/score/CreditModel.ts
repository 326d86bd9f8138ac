import type { DeclineReason } from '../../protocol/messages/closedLists.js';
import type { CreditFacts } from './CreditFacts.js';
import type { CategoryName, QuantityName } from './modelInputs.js';

/** Where a curve has which log-odds: ascending in `x`, linear between its points, level before the first and after the last. */
export type Curve = readonly (readonly [x: number, logOdds: number])[];

interface Part {
  /** What a reason names: an input, or one ratio or pair of inputs. */
  readonly input: keyof CreditFacts | string;
  readonly reason: DeclineReason;
}

/** A number's part of the score. Beyond the curve's ends, which are percentiles of the training data, nothing is extrapolated. */
export interface CurvePart extends Part {
  readonly of: QuantityName;
  /** `log`: linear in log(1 + x) between the points. */
  readonly scale: 'linear' | 'log';
  readonly curve: Curve;
  /** Log-odds where the number is not stated. */
  readonly missing: number;
}

/**
 * A number's part that differs by a category: how far its curve there is from its curve for all. On average over the good
 * rows a category's curve adds as much as another's; what a category adds at any number stands in its table.
 */
export interface CurvesPart extends Omit<CurvePart, 'curve' | 'missing'> {
  readonly by: CategoryName;
  /** By category: the curve, and the log-odds where the number is not stated. */
  readonly curves: Readonly<Record<string, Curve>>;
  readonly missing: Readonly<Record<string, number>>;
  /** Log-odds in a category that is not listed. */
  readonly otherwise: number;
}

/** A category's part of the score. `''`: not stated. One that is not listed adds nothing. */
export interface TablePart extends Part {
  readonly of: CategoryName;
  readonly table: Readonly<Record<string, number>>;
}

/** A group of customers alike in a few figures. It chooses campaigns, never the score. */
export interface Segment {
  /** By rank of its bad rate in the training data, without a judgement: `segment-1` has the lowest. */
  readonly name: string;
  /** Standardised, in the order of `Segments.inputs`. */
  readonly centroid: readonly number[];
  /** Rows of the training data in it, and the share of them that was bad. */
  readonly size: number;
  readonly badRate: number;
}

export interface Segments {
  /** Standardised as (log(1 + x) - mean) / sd; one that is not stated counts as the mean. */
  readonly inputs: readonly { readonly of: QuantityName; readonly mean: number; readonly sd: number }[];
  /** Mean silhouette, -1 to 1. Below about 0.5 the groups overlap, below 0.25 there are hardly any. */
  readonly silhouette: number;
  readonly list: readonly Segment[];
}

/**
 * A model file. The score is additive: log-odds of default = `referenceLogOdds` + what every part adds. Parts are centred
 * on the good rows of the training data, so that they tell directly how far an applicant is from the average good one;
 * the calibration is multiplied in.
 */
export interface CreditModel {
  readonly version: string;
  /** SHA-256 (hex) of the training data's text in UTF-8; a file with a byte order mark or in another encoding has another one. */
  readonly dataHash: string;
  readonly seed: number;
  readonly rows: number;
  readonly badRate: number;
  readonly referenceLogOdds: number;
  readonly parts: readonly (CurvePart | CurvesPart | TablePart)[];
  /** What to expect of it on unseen rows, by cross-validation; the report beside the file says how. */
  readonly expected: Readonly<Record<'auc' | 'ks' | 'brier' | 'calibrationError', number>>;
  /** The pd up to which 90 % of the accepted rows are good, by cross-validation. The policy may say otherwise. */
  readonly cutoff: number;
  readonly segments: Segments;
}
