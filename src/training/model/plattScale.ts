import { fitLogistic } from '../fit/fitLogistic.js';

/** What turns log-odds into calibrated ones: intercept + slope x log-odds. */
export interface Calibration {
  readonly intercept: number;
  readonly slope: number;
}

/**
 * Platt's scaling: a logistic regression of the outcome on log-odds that were predicted for rows not trained on. The slope
 * is never negative: calibration does not turn a ranking round.
 */
export function plattScale(rows: readonly { readonly logOdds: number; readonly bad: boolean }[]): Calibration {
  const { intercept, coefficients } = fitLogistic({
    columns: [Float64Array.from(rows, row => row.logOdds)],
    bad: rows.map(row => row.bad),
    penalty: [Float64Array.of(1e-6)],
    sign: [1],
  });
  return { intercept, slope: coefficients[0]! };
}
