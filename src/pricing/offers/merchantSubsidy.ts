import { presentValueGap } from '../actuarial/presentValueGap.js';
import type { Rational } from '../money/Rational.js';

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
): number =>
  presentValueGap(
    principalMinor,
    paymentsMinor.map(totalMinor => ({ totalMinor })),
    rate,
    first,
  );
