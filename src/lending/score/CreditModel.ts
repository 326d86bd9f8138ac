import type { CreditFacts } from './CreditFacts.js';
import type { Curve, Scale } from './Curve.js';
import type { CategoryName, QuantityName } from './modelInputs.js';

/** What a number adds to the score. Nothing is extrapolated beyond the ends of the curve, which are percentiles of the training data. */
export interface CurvePart {
  readonly of: QuantityName;
  /** `log`: the curve is straight in log(1 + x). */
  readonly scale: Scale;
  readonly curve: Curve;
  /** The log-odds if the number is not stated. */
  readonly missing: number;
}

/** What a number adds in one category beyond its curve for all. */
export interface CurvesPart extends Omit<CurvePart, 'curve' | 'missing'> {
  readonly by: CategoryName;
  /** By category: the curve, and the log-odds if the number is not stated. */
  readonly curves: Readonly<Record<string, Curve>>;
  readonly missing: Readonly<Record<string, number>>;
  /** The log-odds in a category that is not listed. */
  readonly otherwise: number;
}

/** What a category adds to the score. `''`: not stated. A category that is not listed adds nothing. */
export interface TablePart {
  readonly of: CategoryName;
  readonly table: Readonly<Record<string, number>>;
}

/** A group of customers who are alike in a few figures. It chooses campaigns and limits, and never changes the score. */
export interface Segment {
  /**
   * Named by rank. The centroid of `segment-1` has the highest income, the longest time in the job and the smallest amount, and no
   * later segment is better in any of them. So a better figure never moves an applicant to a later segment.
   */
  readonly name: string;
  /** Standardised, in the order of `Segments.inputs`. */
  readonly centroid: readonly number[];
  /** The rows of the training data in the segment, and the share of them that was bad. */
  readonly size: number;
  readonly badRate: number;
}

export interface Segments {
  /** Standardised as (log(1 + x) - mean) / sd. A number that is not stated counts as the mean. */
  readonly inputs: readonly { readonly of: QuantityName; readonly mean: number; readonly sd: number }[];
  /** The mean silhouette, -1 to 1. The groups overlap below about 0.5, and hardly exist below 0.25. */
  readonly silhouette: number;
  readonly list: readonly Segment[];
}

/** Facts that are all stated. */
export type TypicalFacts = { readonly [Name in keyof CreditFacts]: NonNullable<CreditFacts[Name]> };

/**
 * A model file. The log-odds of default are `referenceLogOdds` plus what every part adds. Parts are centred on the good rows of the
 * training data. The calibration is already multiplied in.
 */
export interface CreditModel {
  readonly version: string;
  /** SHA-256 in hex of the training data as UTF-8 text without a byte order mark. */
  readonly dataHash: string;
  readonly seed: number;
  readonly rows: number;
  readonly badRate: number;
  readonly referenceLogOdds: number;
  /** The typical good row: the median of each number and the most frequent category. Reasons compare an applicant with it. */
  readonly typical: TypicalFacts;
  readonly parts: readonly (CurvePart | CurvesPart | TablePart)[];
  /** What to expect on unseen rows, by cross-validation. The report beside the file says how it was measured. */
  readonly expected: Readonly<Record<'auc' | 'ks' | 'brier' | 'calibrationError', number>>;
  /** The highest pd at which 90 % of the accepted rows are good, by cross-validation. The policy may set another. */
  readonly cutoff: number;
  readonly segments: Segments;
}
