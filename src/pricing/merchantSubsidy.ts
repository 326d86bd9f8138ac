import { roundDiv } from './mulDiv.js';
import type { Rational } from './Rational.js';

/**
 * What the merchant pays so that an interest-free plan yields the lender's rate: the principal less the present value of the
 * payments, exact, rounded half up. Negative where the payments are worth more.
 *
 * @param principalMinor what the lender pays out
 * @param paymentsMinor what the shopper pays, one a period
 * @param rate the lender's, per period
 * @param first whole periods until the first payment; 0 = today
 * @throws PricingError `out-of-range`
 */
export const merchantSubsidy = (
  principalMinor: number,
  paymentsMinor: readonly number[],
  rate: Rational,
  first = 1,
): number => {
  const grown = rate.d + rate.n;
  // Horner: the present value at the first payment is value / scale.
  let value = 0n;
  let scale = 1n;
  for (const payment of [...paymentsMinor].reverse()) {
    scale *= grown;
    value = value * rate.d + BigInt(payment) * scale;
  }
  scale *= grown ** BigInt(first);
  return roundDiv(BigInt(principalMinor) * scale - value * rate.d ** BigInt(first), scale);
};
