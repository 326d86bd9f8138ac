/** Of pair ratios: the middle one and the furthest ones. */
export interface Ratios {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The middle one, or the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

/**
 * Of each pair ours divided by theirs: what slows the machine down for a while slows both.
 * @returns null where theirs is 0 in any pair: there is nothing to divide by
 */
export function pairRatios(ours: readonly number[], theirs: readonly number[]): Ratios | null {
  if (ours.length !== theirs.length) throw new RangeError(`${ours.length} of ours, ${theirs.length} of theirs`);
  if (!ours.length || theirs.includes(0)) return null;
  const ratios = ours.map((value, pair) => value / theirs[pair]!);
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}

export const scaled = ({ median, least, most }: Ratios, by: number): Ratios => ({
  median: median * by,
  least: least * by,
  most: most * by,
});
