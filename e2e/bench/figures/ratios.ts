/** The median and the extremes of the ratios within pairs. */
export interface Ratios {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The middle value, or the mean of the two middle values. NaN if there are none. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

/**
 * Divides ours by theirs within each pair, because a temporary slowdown of the machine affects both sides of a pair.
 *
 * @returns null if theirs is 0 in any pair
 */
export function pairRatios(ours: readonly number[], theirs: readonly number[]): Ratios | null {
  if (ours.length !== theirs.length)
    throw new RangeError(
      `There are ${ours.length} values of ours and ${theirs.length} of theirs, which do not make pairs.`,
    );
  if (!ours.length || theirs.includes(0)) return null;
  const ratios = ours.map((value, pair) => value / theirs[pair]!);
  return { median: medianOf(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}

export const scaled = ({ median, least, most }: Ratios, by: number): Ratios => ({
  median: median * by,
  least: least * by,
  most: most * by,
});
