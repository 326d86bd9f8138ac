import type { Rational } from './Rational.js';
import { halfUp } from './rounding.js';

/** amount * r for an amount >= 0, rounded exactly: in doubles while every intermediate is an exact integer, else in BigInt. */
export const portion = (amount: number, r: Rational, round = halfUp): number => {
  const top = 2 * amount * r.num + r.den;
  return round === halfUp && top < 2 ** 53 ? Math.floor(top / (2 * r.den)) : round(BigInt(amount) * r.n, r.d);
};
