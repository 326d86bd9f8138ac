import { roundDiv } from './mulDiv.js';
import type { Rational } from './Rational.js';

/**
 * What the merchant pays so that an interest-free plan yields the lender's rate: the principal less the present value of the
 * payments, rounded half up, exact.
 *
 * @param principalMinor what the lender pays out
 * @param paymentsMinor what the shopper pays, one a period
 * @param first periods until the first payment, whole; 0 = today
 * @param rate the lender's, per period
 * @throws PricingError `out-of-range`
 */
export const subsidyOf = (
  principalMinor: number,
  paymentsMinor: readonly number[],
  first: number,
  rate: Rational,
): number => {
  const { n, d } = rate;
  // Horner over the common denominator (d + n)^k: `value` / `den` is the present value at the first payment.
  let value = 0n;
  let den = 1n;
  for (let k = paymentsMinor.length; k--; ) {
    value = value * d + BigInt(paymentsMinor[k]!) * den * (d + n);
    den *= d + n;
  }
  const later = BigInt(first);
  return roundDiv(BigInt(principalMinor) * den * (d + n) ** later - value * d ** later, den * (d + n) ** later);
};
