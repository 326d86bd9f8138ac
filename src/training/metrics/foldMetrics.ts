import { brierScore, type Predicted } from './calibration.js';
import { rankMetrics } from './rankMetrics.js';

export interface Spread {
  readonly mean: number;
  /** The standard deviation between the folds. */
  readonly sd: number;
}

export type FoldMetrics = Readonly<Record<'auc' | 'gini' | 'ks' | 'brier', Spread>>;

/** The metrics of the folds, each of which must hold both outcomes. A fold is too small for ten bins, so the calibration error is left out. */
export function foldMetrics(folds: readonly (readonly Predicted[])[]): FoldMetrics {
  const ranks = folds.map(rows => rankMetrics(rows.map(({ pd, bad }) => ({ score: pd, bad })))!);
  return {
    auc: spread(ranks.map(({ auc }) => auc)),
    gini: spread(ranks.map(({ gini }) => gini)),
    ks: spread(ranks.map(({ ks }) => ks)),
    brier: spread(folds.map(brierScore)),
  };
}

function spread(values: readonly number[]): Spread {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / Math.max(values.length - 1, 1)) };
}
