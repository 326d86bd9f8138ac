import { ROUNDINGS, type Rounding } from '../money/mulDiv.js';
import { type Rational, ratio } from '../money/Rational.js';
import { equalPayment } from './equalPayment.js';

/** What a first period of `first` periods bears, at simple interest. */
export const firstShare = (rate: Rational, first: Rational | undefined): Rational =>
  first ? ratio(rate.n * first.n, rate.d * first.d) : rate;

/**
 * The level payment that repays a principal: P (1 + f i) i / ((1 - v^n)(1 + i)), v = 1 / (1 + i), rounded to the minor unit, exactly.
 *
 * @param principalMinor minor units
 * @param rate per period
 * @param count payments, at least 1
 * @param first periods until the first payment, bearing simple interest: 1 = in arrears (default), 0 = today, 67/61 = odd
 * @throws PricingError `out-of-range`
 */
export const levelPayment = (
  principalMinor: number,
  rate: Rational,
  count: number,
  first?: Rational,
  rounding: Rounding = 'half-up',
): number => equalPayment(principalMinor, rate, firstShare(rate, first), count, ROUNDINGS[rounding]);
