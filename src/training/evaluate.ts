import { createHash } from 'node:crypto';
import type { CreditModel } from '../lending/score/CreditModel.js';
import { scoreOf } from '../lending/score/scoreOf.js';
import { readCreditCsv } from './csv/readCreditCsv.js';
import { type Acceptance, acceptanceAt, acceptanceWhereGood } from './metrics/acceptance.js';
import { type AdverseImpact, adverseImpact } from './metrics/adverseImpact.js';
import { brierScore, type CalibrationBin, calibrationBins, calibrationError } from './metrics/calibration.js';
import { type RankMetrics, rankMetrics } from './metrics/rankMetrics.js';

export interface EvaluateOptions {
  /** Labelled data, as text; see `readCreditCsv`. */
  readonly csv: string;
  readonly model: CreditModel;
  /** Accepted are those whose pd is at most this. */
  readonly cutoff: number;
}

export interface Evaluation {
  readonly model: string;
  readonly dataHash: string;
  /** The file is the one that the model was trained on: then its figures are too good. */
  readonly trainedOn: boolean;
  readonly rows: number;
  readonly badRate: number;
  readonly meanPd: number;
  /** Null where only one outcome occurs. */
  readonly rank: RankMetrics | null;
  readonly brier: number;
  /** Expected calibration error over ten bins of equal size. */
  readonly calibrationError: number;
  readonly calibrationBins: readonly CalibrationBin[];
  readonly atCutoff: Acceptance;
  /** Null where no cut-off accepts anyone with so many good. */
  readonly whereGood: readonly { readonly good: number; readonly acceptance: Acceptance | null }[];
  /** At the cut-off. Null where no row states the attribute. */
  readonly adverseImpact: Readonly<Record<AdverseImpact['by'], AdverseImpact | null>>;
}

/** Shares of good ones among the accepted that are asked for. */
const GOOD = [0.98, 0.95, 0.9] as const;

/** How well a model does on labelled loans. Throws `CsvError`. */
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
