import type { Rational } from '../money/Rational.js';
import { halfUp } from '../money/rounding.js';

/**
 * What the merchant pays so that an interest-free plan yields the lender's rate: the principal less the present value of the
 * payments, exact, rounded half up. Negative where the payments are worth more.
 *
 * @param principalMinor what the lender pays out
 * @param paymentsMinor what the shopper pays, one a period
 * @param rate the lender's, per period
 * @param first whole periods until the first payment; 0 = today. @default 1
 * @throws PricingError `out-of-range`
 * @example merchantSubsidy(600_000, Array(6).fill(100_000), parseRate('0.05', 1, 12)) // 8654
 */
export const merchantSubsidy = (
  principalMinor: number,
  paymentsMinor: readonly number[],
  rate: Rational,
  first = 1,
): number => {
  // Horner's rule: the present value is value / scale.
  let value = 0n;
  let scale = 1n;
  for (let k = paymentsMinor.length + first; k--; ) {
    scale *= rate.d + rate.n;
    value = value * rate.d + BigInt(k < first ? 0 : paymentsMinor[k - first]!) * scale;
  }
  return halfUp(BigInt(principalMinor) * scale - value, scale);
};
