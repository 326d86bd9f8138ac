/** The mean over several seeds, and half the width of its 95 % interval by Student's t. One seed has no interval. */
export interface Estimate {
  readonly mean: number;
  readonly halfWidth: number | null;
}

/** The 97.5 % points of Student's t for 1, 2, 3 ... degrees of freedom. */
const T = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
] as const;
/** With so many seeds and more, the last point serves: its interval is a little too wide. */
export const MOST_SEEDS = 100;

export function estimateOf(values: readonly number[]): Estimate {
  const { length } = values;
  const mean = values.reduce((sum, value) => sum + value, 0) / length;
  if (length < 2) return { mean, halfWidth: null };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (length - 1);
  const t = T[Math.min(length - 1, T.length) - 1]!;
  return { mean, halfWidth: t * Math.sqrt(variance / length) };
}
