import type { CreditRow } from '../csv/readCreditCsv.js';
import { seededRandom, stratifiedFolds } from '../random.js';
import { type Calibration, calibrate, plattScale } from './calibrate.js';
import { crossPredict, type Prediction } from './crossPredict.js';
import { type Additive, fitParts } from './fitParts.js';
import type { Input } from './inputs.js';
import type { Penalties } from './Penalties.js';

export interface Calibrated {
  readonly additive: Additive;
  readonly penalties: Penalties;
  readonly calibration: Calibration;
}

const FOLDS = 5;

/** How near the scores of the young are kept to those of the old. MODEL.md says what it costs, and why it is this. */
export const GAP = 0.014;

/** The penalties that cross-validation chooses from. */
export const grid = (gap: number): readonly Penalties[] => [3, 6, 12].map(rise => ({ rise, bend: 3, table: 2, gap }));

/**
 * Fits the inputs with the penalties that predict unseen rows best, by stratified five-fold cross-validation within these rows.
 * The same predictions calibrate the model. It is then rounded as in the model file.
 */
export function fitCalibrated(
  rows: readonly CreditRow[],
  inputs: readonly Input[],
  seed: number,
  choices = grid(GAP),
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

const DIGITS = 6;

/** Rounds every number to six significant digits, which keeps a model file small. What is evaluated is what is written. */
export function roundModel<T>(value: T): T {
  if (typeof value === 'number') return Number(value.toPrecision(DIGITS)) as T;
  if (Array.isArray(value)) return value.map(roundModel) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, roundModel(each)])) as T;
  return value;
}
