import type { Rational } from './Rational.js';
import { halfUp, type Round } from './rounding.js';

/**
 * amount * r, rounded exactly.
 *
 * @param amountMinor safe integer; below zero only with `halfUp`
 * @throws PricingError `out-of-range`
 */
export const mulDiv = (amountMinor: number, r: Rational, round: Round = halfUp): number => {
  // Doubles are faster, and exact while every intermediate is a safe integer.
  const top = 2 * amountMinor * r.num + r.den;
  return round === halfUp && amountMinor >= 0 && top < 2 ** 53
    ? Math.floor(top / (2 * r.den))
    : round(BigInt(amountMinor) * r.n, r.d);
};
