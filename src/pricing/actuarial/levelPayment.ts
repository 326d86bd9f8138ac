import { type Rational, ratio } from '../money/Rational.js';
import { halfUp, type Round } from '../money/rounding.js';
import type { ClosingRule } from '../offers/TermSheet.js';

/** Whether the last interest absorbs what rounding left, so that the last payment equals the others. */
export const lastInterestAbsorbs = (closing: ClosingRule = 'last-payment-settles'): boolean =>
  closing !== 'last-payment-settles' && !!(closing satisfies 'equal-payment-last-interest-absorbs');

/**
 * `levelPayment` by rates: P (1 + f) / (1 + v + ... + v^(n - 1)), where v = 1 / (1 + i), i is the rate per period, and f the share
 * that bears until the first payment.
 */
export const levelPaymentByRates = (
  principalMinor: number,
  rate: Rational,
  count: number,
  firstRate: Rational,
  round: Round = halfUp,
): number => {
  const v = rate.den / (rate.den + rate.num);
  let worth = 0;
  for (let k = count; k--; ) worth = worth * v + 1;
  const payment = (principalMinor * (1 + firstRate.num / firstRate.den)) / worth;
  // v is off by at most 4 of the last bits, each power and each sum by one more, the rest by 7: about 6 for each payment. What is
  // farther than this from a tie is certain. From some 2^46 on a double is too coarse for that.
  if (round === halfUp && Math.abs(payment - Math.floor(payment) - 0.5) > payment * count * 4e-15)
    return Math.round(payment);
  let grown = 1n;
  let exact = 1n;
  for (let k = count; --k; exact = exact * rate.d + grown) grown *= rate.d + rate.n;
  return round(BigInt(principalMinor) * (firstRate.d + firstRate.n) * grown, firstRate.d * exact);
};

/** Simple interest over some periods, as a share; over one period unless told otherwise. */
export const simpleInterest = (rate: Rational, periods?: Rational): Rational =>
  periods ? ratio(rate.n * periods.n, rate.d * periods.d) : rate;

/**
 * The level payment that repays a principal, rounded exactly: P (1 + f i) i / ((1 - v^n) (1 + i)), where v = 1 / (1 + i).
 *
 * @param principalMinor P, minor units
 * @param rate i, per period: `parseRate('0.079', 1, 12)`
 * @param count n payments, at least 1
 * @param first f, periods until the first payment, which bear simple interest: 1 = in arrears, 0 = today, 67/61 = odd. @default 1
 * @param round @default halfUp
 * @throws PricingError `out-of-range`
 * @example levelPayment(1_000_000, parseRate('0.0825', 1, 12), 6) // 170_700
 */
export const levelPayment = (
  principalMinor: number,
  rate: Rational,
  count: number,
  first?: Rational,
  round?: Round,
): number => levelPaymentByRates(principalMinor, rate, count, simpleInterest(rate, first), round);
