import type { Acceptance } from './metrics/acceptance.js';
import type { AdverseImpact } from './metrics/adverseImpact.js';
import type { CalibrationBin } from './metrics/calibration.js';
import type { FoldMetrics } from './metrics/foldMetrics.js';
import type { Calibration } from './model/calibrate.js';
import type { Penalties } from './model/Penalties.js';
import type { TrainedSegments } from './segments/trainSegments.js';

/** What training found, in a file beside the model. Every fit was measured on rows that it had not seen. */
export interface TrainingReport {
  readonly version: string;
  readonly dataHash: string;
  readonly seed: number;
  readonly rows: number;
  readonly badRate: number;
  readonly method: string;
  readonly metrics: FoldMetrics;
  /** The expected calibration error over ten bins of equal size, of all folds together. */
  readonly calibrationError: number;
  readonly calibrationBins: readonly CalibrationBin[];
  /** Simpler models on the same folds. */
  readonly baselines: readonly { readonly name: string; readonly metrics: FoldMetrics }[];
  /** The penalties and the calibration of the final fit to all rows. */
  readonly penalties: Penalties;
  readonly calibration: Calibration;
  /** The reach of each input's log-odds over the rows, the widest first. */
  readonly inputs: readonly {
    readonly input: string;
    readonly lowest: number;
    readonly highest: number;
    readonly sd: number;
  }[];
  /** At the cut-off of the policy. */
  readonly acceptance: Acceptance;
  readonly adverseImpact: readonly AdverseImpact[];
  /** At the model's own cut-off. Null: no cut-off accepts anyone with this share of good rows. */
  readonly whereGood: { readonly good: number; readonly acceptance: Acceptance | null };
  readonly silhouettes: TrainedSegments['silhouettes'];
}
