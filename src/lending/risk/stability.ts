import type { Shift } from '../../protocol/api/riskRecords.js';

/** How a figure was distributed when the model was made: its deciles, and the share in each part. */
export interface Distribution {
  /** Ascending. A value belongs to the first part whose edge it does not exceed, or to the last part. */
  readonly edges: readonly number[];
  /** One more than edges. They add up to 1. */
  readonly shares: readonly number[];
}

/** From 0.1 on a distribution has shifted somewhat, and from 0.25 on so much that the model is no longer known to hold. */
export const SHIFTED = 0.1;
export const SHIFTED_MUCH = 0.25;

export interface Stability {
  /** The population stability index. */
  readonly psi: number;
  readonly shift: Shift;
  readonly count: number;
}

const PARTS = 10;
/** Half an observation is added to every part, as Jeffreys' prior does: one empty part would make the index infinite. */
const SMOOTHING = 0.5;

/** The deciles of values. Equal deciles, as of a figure with few values, become one part. */
export function distributionOf(values: readonly number[]): Distribution {
  const sorted = [...values].sort((a, b) => a - b);
  const deciles = Array.from(
    { length: PARTS - 1 },
    (_, k) => sorted[Math.ceil(((k + 1) * sorted.length) / PARTS) - 1]!,
  );
  // Six digits, as the model's own numbers have. Nothing is above the last value, so it is not an edge.
  const edges = [...new Set(deciles.map(at => Number(at.toPrecision(6))))].filter(at => at < sorted.at(-1)!);
  return { edges, shares: sharesIn(edges, values).map(share => Number(share.toPrecision(6))) };
}

function sharesIn(edges: readonly number[], values: readonly number[]): number[] {
  const whole = values.length + SMOOTHING * (edges.length + 1);
  return countsIn(edges, values).map(count => (count + SMOOTHING) / whole);
}

function countsIn(edges: readonly number[], values: readonly number[]): number[] {
  const counts = Array.from({ length: edges.length + 1 }, () => 0);
  for (const value of values) {
    const part = edges.findIndex(edge => value <= edge);
    counts[part < 0 ? edges.length : part]!++;
  }
  return counts;
}

/**
 * How far values are from a distribution: the sum of (actual - expected) x ln(actual / expected) over its parts.
 *
 * N. Siddiqi, Credit Risk Scorecards (Wiley 2006), with its thresholds. A share is (count + 0.5) / (all + 0.5 x parts).
 *
 * @example of 100 values 60 are in the first of two halves: 0.0397
 */
export function stabilityOf({ edges, shares }: Distribution, values: readonly number[]): Stability {
  const psi = sharesIn(edges, values).reduce((sum, actual, part) => {
    const expected = shares[part]!;
    return sum + (actual - expected) * Math.log(actual / expected);
  }, 0);
  return {
    psi,
    shift: psi >= SHIFTED_MUCH ? 'shifted-much' : psi >= SHIFTED ? 'shifted' : 'stable',
    count: values.length,
  };
}
