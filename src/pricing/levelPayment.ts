import { type Rounding, roundDiv } from './mulDiv.js';
import { type Rational, ratio } from './Rational.js';

const ONE = ratio(1n, 1n);

/**
 * The level payment that repays a principal: P (1 + f i) i / ((1 - v^n)(1 + i)), v = 1 / (1 + i), rounded to the minor unit.
 *
 * In doubles, and certified: near a tie, and above some 2^46, where the error of a double could change the rounding, it is
 * computed exactly from integer powers.
 *
 * @param principalMinor minor units
 * @param rate per period
 * @param count payments, at least 1
 * @param first periods until the first payment, bearing simple interest: 1 = in arrears, 0 = today, 67/61 = odd
 * @throws PricingError `out-of-range`
 */
export const levelPayment = (
  principalMinor: number,
  rate: Rational,
  count: number,
  first: Rational = ONE,
  rounding: Rounding = 'half-up',
): number => {
  const { n: p, d: q } = rate;
  if (!p) return roundDiv(BigInt(principalMinor), BigInt(count), rounding);
  const i = rate.num / rate.den;
  let growth = 1;
  for (let k = count; k--; ) growth *= 1 + i;
  const annuity = 1 - 1 / growth;
  const payment = (((principalMinor * (1 + (i * first.num) / first.den)) / (1 + i)) * i) / annuity;
  // Every factor of the growth, and what is left of it, may be off by the last bit of a double.
  const doubt = 1e-9 + (payment * count * 4e-15) / annuity;
  if (rounding === 'half-up' && Math.abs(payment - Math.floor(payment) - 0.5) > doubt) return Math.round(payment);
  const grown = (p + q) ** BigInt(count - 1);
  return roundDiv(
    BigInt(principalMinor) * (q * first.d + first.n * p) * grown * p,
    q * first.d * (grown * (p + q) - q ** BigInt(count)),
    rounding,
  );
};
