import { scoreOf } from '../../lending/score/scoreOf.js';
import type { CreditRow } from '../csv/readCreditCsv.js';
import type { Additive } from './fitParts.js';

/** The prediction for a row by a model that was not trained on it. */
export interface Prediction {
  readonly row: CreditRow;
  readonly fold: number;
  readonly logOdds: number;
  readonly pd: number;
  readonly bad: boolean;
}

/** Predicts every fold with the model that `learn` makes of the other folds. The result keeps the order of the rows. */
export function crossPredict(
  rows: readonly CreditRow[],
  folds: readonly number[],
  learn: (others: readonly CreditRow[], fold: number) => Additive,
): Prediction[] {
  const models = Array.from({ length: Math.max(...folds) + 1 }, (_, fold) =>
    learn(
      rows.filter((_, i) => folds[i] !== fold),
      fold,
    ),
  );
  return rows.map((row, i) => {
    const fold = folds[i]!;
    const { logOdds, pd } = scoreOf(models[fold]!, row.facts);
    return { row, fold, logOdds, pd, bad: row.bad };
  });
}
