import { fail } from './PricingError.js';
import type { Rational } from './Rational.js';

/** How an amount between two minor units is rounded; `half-up` unless a rule says otherwise. */
export type Rounding = 'half-up' | 'half-even' | 'down' | 'up';

/** Refuses what a double cannot hold exactly. */
export const safe = (minor: number): number =>
  Number.isSafeInteger(minor) ? minor : fail('out-of-range', `${minor} is no safe integer of minor units`);

/** Rounds x / y, x >= 0 or `half-up`, y > 0. */
export const roundDiv = (x: bigint, y: bigint, mode: Rounding = 'half-up'): number => {
  const top = 2n * x + (mode === 'down' ? 0n : mode === 'up' ? 2n * y - 1n : y);
  const left = top % (2n * y);
  const odd = (top / (2n * y)) & 1n;
  // BigInt truncates towards zero: below it, go down by one more.
  return safe(Number(top / (2n * y)) - (left < 0n || (mode === 'half-even' && !left && odd) ? 1 : 0));
};

/** amount * r, rounded exactly: in doubles while every intermediate is an exact integer (below 2^53), else in BigInt. */
export const mulDiv = (amount: number, r: Rational, mode: Rounding = 'half-up'): number => {
  const top = 2 * amount * r.num + r.den;
  return mode === 'half-up' && Math.abs(top) < 2 ** 53
    ? Math.floor(top / (2 * r.den))
    : roundDiv(BigInt(amount) * r.n, r.d, mode);
};
