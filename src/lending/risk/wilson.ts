/** A share, with the interval that covers the true one in 95 of 100 cases. */
export interface Share {
  readonly count: number;
  readonly of: number;
  /** 0 of nothing. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959964;

/**
 * The score interval of a binomial share, which is right for small counts and for shares near 0, where the usual plus or minus is not. Of
 * nothing, anything is possible: 0 to 1.
 *
 * E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, JASA 22 (1927), 209-212.
 *
 * @example shareOf(10, 100) // share 0.1, from 0.0552 to 0.1744
 */
export function shareOf(count: number, of: number): Share {
  if (of === 0) return { count, of, share: 0, low: 0, high: 1 };
  const share = count / of;
  const z2 = Z * Z;
  const middle = share + z2 / (2 * of);
  const half = Z * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of));
  const whole = 1 + z2 / of;
  return {
    count,
    of,
    share,
    low: count === 0 ? 0 : Math.max(0, (middle - half) / whole),
    high: count === of ? 1 : Math.min(1, (middle + half) / whole),
  };
}
