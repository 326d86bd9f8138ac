import type { CreditRow } from '../csv/CreditRow.js';
import { stratifiedFolds } from '../random/stratifiedFolds.js';
import { seededRandom } from '../random.js';
import { calibrate } from './calibrate.js';
import { crossPredict, type Prediction } from './crossPredict.js';
import { type Additive, fitParts } from './fitParts.js';
import type { Input } from './inputs.js';
import type { Penalties } from './Penalties.js';
import { type Calibration, plattScale } from './plattScale.js';
import { roundModel } from './roundModel.js';

export interface Calibrated {
  readonly additive: Additive;
  readonly penalties: Penalties;
  readonly calibration: Calibration;
}

const FOLDS = 5;

/** What cross-validation chooses from. */
export const grid: readonly Penalties[] = [3, 6, 12].map(rise => ({ rise, bend: 3, table: 2 }));

/**
 * Fits the inputs with the penalties under which predictions for unseen rows are likeliest (stratified five-fold
 * cross-validation within these rows alone), calibrates by those predictions, and rounds as the model file does.
 */
export function fitCalibrated(
  rows: readonly CreditRow[],
  inputs: readonly Input[],
  seed: number,
  choices = grid,
): Calibrated {
  const folds = stratifiedFolds(
    rows.map(({ bad }) => bad),
    FOLDS,
    seededRandom(seed),
  );
  const tried = choices.map(penalties => {
    const predictions = crossPredict(rows, folds, others => fitParts(others, inputs, penalties));
    return { penalties, predictions, loss: logLoss(predictions) };
  });
  const { penalties, predictions } = tried.reduce((best, each) => (each.loss < best.loss ? each : best));
  const calibration = plattScale(predictions);
  return { additive: roundModel(calibrate(fitParts(rows, inputs, penalties), calibration)), penalties, calibration };
}

const logLoss = (rows: readonly Prediction[]) =>
  rows.reduce((sum, { logOdds, bad }) => sum + Math.log1p(Math.exp(bad ? -logOdds : logOdds)), 0) / rows.length;
