import type { Rational } from '../money/Rational.js';
import { halfUp } from '../money/rounding.js';

/**
 * The level payment that repays a principal: P (1 + f) / (1 + v + ... + v^(n - 1)), v = 1 / (1 + i), f the share that the first
 * period bears.
 *
 * In doubles, and certified: near a tie, and above some 2^46, where the error of a double could change the rounding, it is
 * computed exactly from integer powers.
 *
 * @throws PricingError `out-of-range`
 */
export const equalPayment = (
  principalMinor: number,
  rate: Rational,
  first: Rational,
  count: number,
  round = halfUp,
): number => {
  const v = rate.den / (rate.den + rate.num);
  let worth = 0;
  for (let k = count; k--; ) worth = worth * v + 1;
  const payment = (principalMinor * (1 + first.num / first.den)) / worth;
  // v is off by 4 of the last bits at most, each power and each sum by one more, the rest by 7: some 6 for each payment.
  if (round === halfUp && Math.abs(payment - Math.floor(payment) - 0.5) > payment * count * 4e-15)
    return Math.round(payment);
  let grown = 1n;
  let exact = 1n;
  for (let k = count; --k; exact = exact * rate.d + grown) grown *= rate.d + rate.n;
  return round(BigInt(principalMinor) * (first.d + first.n) * grown, first.d * exact);
};
