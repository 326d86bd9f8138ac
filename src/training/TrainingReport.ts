import type { Acceptance } from './metrics/acceptance.js';
import type { AdverseImpact } from './metrics/adverseImpact.js';
import type { CalibrationBin } from './metrics/calibration.js';
import type { FoldMetrics } from './metrics/foldMetrics.js';
import type { Calibration } from './model/calibrate.js';
import type { Penalties } from './model/Penalties.js';
import type { TrainedSegments } from './segments/trainSegments.js';

/** What training found, beside the model file. All figures are of rows that the fit they come from had not seen. */
export interface TrainingReport {
  readonly version: string;
  readonly dataHash: string;
  readonly seed: number;
  readonly rows: number;
  readonly badRate: number;
  readonly method: string;
  readonly metrics: FoldMetrics;
  /** Expected calibration error over ten bins of equal size, all folds together. */
  readonly calibrationError: number;
  readonly calibrationBins: readonly CalibrationBin[];
  /** The same folds, fitted by simpler models. */
  readonly baselines: readonly { readonly name: string; readonly metrics: FoldMetrics }[];
  /** Of the final fit to all rows. */
  readonly penalties: Penalties;
  readonly calibration: Calibration;
  /** How far each input's log-odds reach over the rows, the widest first. */
  readonly inputs: readonly {
    readonly input: string;
    readonly lowest: number;
    readonly highest: number;
    readonly sd: number;
  }[];
  readonly acceptance: Acceptance;
  readonly adverseImpact: readonly AdverseImpact[];
  readonly silhouettes: TrainedSegments['silhouettes'];
}
