import { fitLogistic } from '../fit/fitLogistic.js';
import type { Additive } from './fitParts.js';

/** Multiplies a calibration into every part, so that the parts still add up to the log-odds. */
export function calibrate({ referenceLogOdds, parts }: Additive, { intercept, slope }: Calibration): Additive {
  const scaled = (logOdds: number) => slope * logOdds;
  const curveOf = (curve: readonly (readonly [number, number])[]) => curve.map(([x, y]) => [x, scaled(y)] as const);
  const entries = <T>(record: Readonly<Record<string, T>>, change: (value: T) => T) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
  return {
    referenceLogOdds: intercept + scaled(referenceLogOdds),
    parts: parts.map(part => {
      if ('table' in part) return { ...part, table: entries(part.table, scaled) };
      if (!('by' in part)) return { ...part, curve: curveOf(part.curve), missing: scaled(part.missing) };
      const { curves, missing, otherwise } = part;
      return {
        ...part,
        curves: entries(curves, curveOf),
        missing: entries(missing, scaled),
        otherwise: scaled(otherwise),
      };
    }),
  };
}

/** Calibrated log-odds are intercept + slope x log-odds. */
export interface Calibration {
  readonly intercept: number;
  readonly slope: number;
}

/**
 * Platt's scaling: a logistic regression of the outcome on log-odds that were predicted for unseen rows. The slope is never
 * negative, so calibration never reverses a ranking.
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
