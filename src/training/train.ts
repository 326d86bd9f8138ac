import { createHash } from 'node:crypto';
import { currentPolicy } from '../lending/policy/currentPolicy.js';
import type { CreditModel } from '../lending/score/CreditModel.js';
import { logOddsOf } from '../lending/score/scoreOf.js';
import { baselines } from './baselines.js';
import { type CreditRow, readCreditCsv } from './csv/readCreditCsv.js';
import { acceptanceAt, acceptanceWhereGood } from './metrics/acceptance.js';
import { adverseImpact, protectedAttributes } from './metrics/adverseImpact.js';
import { calibrationBins, calibrationError } from './metrics/calibration.js';
import { foldMetrics } from './metrics/foldMetrics.js';
import { crossPredict, type Prediction } from './model/crossPredict.js';
import { fitCalibrated, GAP, grid, roundModel } from './model/fitCalibrated.js';
import { type Additive, fitParts } from './model/fitParts.js';
import { inputs } from './model/inputs.js';
import { typicalOf } from './model/typicalOf.js';
import { seededRandom, stratifiedFolds } from './random.js';
import { trainSegments } from './segments/trainSegments.js';
import type { TrainingReport } from './TrainingReport.js';

export interface TrainOptions {
  /** The text of the labelled data; see `readCreditCsv`. */
  readonly csv: string;
  /** @default 1 */
  readonly seed?: number;
  /** The penalty on the distance between the young and the old; see `Penalties`. @default GAP */
  readonly gap?: number;
  /** The highest pd that is accepted, at which acceptance and adverse impact are measured. @default the policy's */
  readonly cutoff?: number;
  /** @default "credit-" and the first eight digits of the data's hash */
  readonly version?: string;
  /** Called with a line that says what is being done. */
  readonly onProgress?: (line: string) => void;
}

export interface Trained {
  readonly model: CreditModel;
  readonly report: TrainingReport;
}

const FOLDS = 10;
/** The fewest rows of each outcome with which nested cross-validation works. */
const FEWEST = 100;
/** The share of the accepted rows that must be good at the model's own cut-off. */
const GOOD = 0.9;

/**
 * Trains the model on labelled loans. The same data and seed give the same model, bit for bit. Nested cross-validation measures
 * what to expect of it: each tenth of the rows is predicted by a model for which everything was chosen on the other nine,
 * penalties and calibration included.
 *
 * @throws CsvError
 * @throws TrainingError
 */
export function train({
  csv,
  seed = 1,
  gap = GAP,
  cutoff = currentPolicy.cutoff,
  version,
  onProgress = () => {},
}: TrainOptions): Trained {
  const rows = readCreditCsv(csv);
  const bad = rows.map(row => row.bad);
  const bads = bad.filter(Boolean).length;
  if (Math.min(bads, rows.length - bads) < FEWEST)
    throw new TrainingError(
      'too-few-rows',
      `${rows.length - bads} good and ${bads} bad rows: training needs at least ${FEWEST} of each.`,
    );
  const folds = stratifiedFolds(bad, FOLDS, seededRandom(seed));
  const predictions = crossPredict(rows, folds, (others, fold) => {
    onProgress(`Cross-validation: fold ${fold + 1} of ${FOLDS}`);
    return fitCalibrated(others, inputs, seed + 1 + fold, grid(gap)).additive;
  });
  onProgress('Cross-validation of simpler models, to compare with');
  const compared = baselines.map(({ name, inputs: own, penalties }) => ({
    name,
    metrics: metricsOf(crossPredict(rows, folds, others => fitParts(others, own, penalties))),
  }));
  onProgress(`Final fit to all ${rows.length} rows`);
  const { additive, penalties, calibration } = fitCalibrated(rows, inputs, seed, grid(gap));
  const typical = typicalOf(rows);
  onProgress('Segments');
  const { segments, silhouettes } = trainSegments(rows, seed);

  const dataHash = createHash('sha256').update(csv).digest('hex');
  const metrics = metricsOf(predictions);
  const expected = {
    auc: metrics.auc.mean,
    ks: metrics.ks.mean,
    brier: metrics.brier.mean,
    calibrationError: calibrationError(predictions),
  };
  const head = {
    version: version ?? `credit-${dataHash.slice(0, 8)}`,
    dataHash,
    seed,
    rows: rows.length,
    badRate: bads / rows.length,
  };
  const whereGood = acceptanceWhereGood(predictions, GOOD);
  const report: TrainingReport = {
    ...head,
    method: `nested cross-validation, stratified: ${FOLDS} folds, within each 5 for penalties and calibration`,
    metrics,
    calibrationError: expected.calibrationError,
    calibrationBins: calibrationBins(predictions),
    baselines: compared,
    penalties,
    calibration,
    inputs: inputReach(additive, rows),
    acceptance: acceptanceAt(predictions, cutoff),
    adverseImpact: impactOf(predictions, cutoff),
    whereGood: { good: GOOD, acceptance: whereGood },
    silhouettes,
  };
  return {
    model: modelOf({ ...head, expected, cutoff: whereGood?.cutoff ?? 0, typical }, additive, segments),
    report: roundModel(report),
  };
}

/** The parts are already rounded, so what was cross-validated is what is written. */
const modelOf = (
  head: Omit<CreditModel, keyof Additive | 'segments'>,
  additive: Additive,
  segments: CreditModel['segments'],
): CreditModel => ({ ...roundModel(head), ...additive, segments: roundModel(segments) });

const metricsOf = (predictions: readonly Prediction[]) =>
  foldMetrics(Array.from({ length: FOLDS }, (_, fold) => predictions.filter(each => each.fold === fold)));

function impactOf(predictions: readonly Prediction[], cutoff: number) {
  const judged = predictions.map(({ row, pd }) => ({
    protected: row.protected,
    approved: pd <= cutoff,
  }));
  return protectedAttributes.flatMap(by => adverseImpact(judged, by) ?? []);
}

/**
 * Why the rows are not enough for training:
 * - `too-few-rows`: cross-validation needs more good or bad rows
 */
export type TrainingErrorKind = 'too-few-rows';

export class TrainingError extends Error {
  override readonly name = 'TrainingError';
  readonly kind: TrainingErrorKind;

  constructor(kind: TrainingErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** The lowest and highest log-odds that the parts of one number or category add over the rows, and their standard deviation. The widest comes first. */
function inputReach({ parts }: Additive, rows: readonly CreditRow[]) {
  return [...new Set(parts.map(({ of }) => of))]
    .map(input => {
      const own = parts.filter(({ of }) => of === input);
      const values = rows.map(({ facts }) => own.reduce((sum, part) => sum + logOddsOf(part, facts), 0));
      const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
      const sd = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
      return { input, lowest: Math.min(...values), highest: Math.max(...values), sd };
    })
    .sort((a, b) => b.sd - a.sd);
}
