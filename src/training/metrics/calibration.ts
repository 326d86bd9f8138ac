/** A probability of default and the outcome. */
export interface Predicted {
  readonly pd: number;
  readonly bad: boolean;
}

/** The mean squared error of the probabilities. */
export const brierScore = (rows: readonly Predicted[]) =>
  rows.reduce((sum, { pd, bad }) => sum + (pd - (bad ? 1 : 0)) ** 2, 0) / rows.length;

export interface CalibrationBin {
  readonly size: number;
  readonly meanPd: number;
  readonly badRate: number;
}

/** Rows by rising pd, in bins whose sizes differ by one at most. If there are fewer rows than bins, each bin has one row. */
export function calibrationBins(rows: readonly Predicted[], bins = 10): CalibrationBin[] {
  const sorted = [...rows].sort((a, b) => a.pd - b.pd);
  const count = Math.min(bins, sorted.length);
  return Array.from({ length: count }, (_, index) => {
    const slice = sorted.slice(
      Math.floor((index * sorted.length) / count),
      Math.floor(((index + 1) * sorted.length) / count),
    );
    return {
      size: slice.length,
      meanPd: slice.reduce((sum, { pd }) => sum + pd, 0) / slice.length,
      badRate: slice.filter(({ bad }) => bad).length / slice.length,
    };
  });
}

/** The expected calibration error: the distance between mean pd and bad rate in ten bins of equal size, weighted by size. */
export function calibrationError(rows: readonly Predicted[]): number {
  return calibrationBins(rows).reduce(
    (sum, { size, meanPd, badRate }) => sum + (size / rows.length) * Math.abs(meanPd - badRate),
    0,
  );
}
