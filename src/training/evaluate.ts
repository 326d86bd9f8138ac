import { createHash } from 'node:crypto';
import type { CreditModel } from '../lending/score/CreditModel.js';
import { scoreOf } from '../lending/score/scoreOf.js';
import { readCreditCsv } from './csv/readCreditCsv.js';
import { type Acceptance, acceptanceAt, acceptanceWhereGood } from './metrics/acceptance.js';
import { type AdverseImpact, adverseImpact, type ProtectedAttribute } from './metrics/adverseImpact.js';
import { brierScore, type CalibrationBin, calibrationBins, calibrationError } from './metrics/calibration.js';
import { type RankMetrics, rankMetrics } from './metrics/rankMetrics.js';

export interface EvaluateOptions {
  /** The text of the labelled data; see `readCreditCsv`. */
  readonly csv: string;
  readonly model: CreditModel;
  /** The highest pd that is accepted. */
  readonly cutoff: number;
}

export interface Evaluation {
  readonly model: string;
  readonly dataHash: string;
  /** Whether the model was trained on this very file, which makes its figures too good. */
  readonly trainedOn: boolean;
  readonly rows: number;
  readonly badRate: number;
  readonly meanPd: number;
  /** Null: only one outcome occurs. */
  readonly rank: RankMetrics | null;
  readonly brier: number;
  /** The expected calibration error over ten bins of equal size. */
  readonly calibrationError: number;
  readonly calibrationBins: readonly CalibrationBin[];
  readonly atCutoff: Acceptance;
  /** `acceptance` null: no cut-off accepts anyone with this share of good rows. */
  readonly whereGood: readonly { readonly good: number; readonly acceptance: Acceptance | null }[];
  /** At the cut-off. Null: no row states the attribute. */
  readonly adverseImpact: Readonly<Record<ProtectedAttribute, AdverseImpact | null>>;
}

/** The shares of good rows among the accepted that are reported. */
const GOOD = [0.98, 0.95, 0.9] as const;

/**
 * How well a model does on labelled loans.
 *
 * @throws CsvError
 */
export function evaluate({ csv, model, cutoff }: EvaluateOptions): Evaluation {
  const rows = readCreditCsv(csv);
  const predicted = rows.map(row => ({ bad: row.bad, pd: scoreOf(model, row.facts).pd, protected: row.protected }));
  const judged = predicted.map(each => ({ protected: each.protected, approved: each.pd <= cutoff }));
  const dataHash = createHash('sha256').update(csv).digest('hex');
  return {
    model: model.version,
    dataHash,
    trainedOn: dataHash === model.dataHash,
    rows: rows.length,
    badRate: rows.filter(({ bad }) => bad).length / rows.length,
    meanPd: predicted.reduce((sum, { pd }) => sum + pd, 0) / rows.length,
    rank: rankMetrics(predicted.map(({ pd, bad }) => ({ score: pd, bad }))),
    brier: brierScore(predicted),
    calibrationError: calibrationError(predicted),
    calibrationBins: calibrationBins(predicted),
    atCutoff: acceptanceAt(predicted, cutoff),
    whereGood: GOOD.map(good => ({ good, acceptance: acceptanceWhereGood(predicted, good) })),
    adverseImpact: { Age: adverseImpact(judged, 'Age'), Marital: adverseImpact(judged, 'Marital') },
  };
}
