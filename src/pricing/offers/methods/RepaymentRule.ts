import type { Repayment } from '../../actuarial/buildRows.js';
import type { Rational } from '../../money/Rational.js';

/**
 * What the installments of a plan pay: all that a method has of its own besides its terms. Everything else is priced alike for
 * every plan.
 *
 * @param rate interest per period
 * @param firstRate interest until the first payment
 */
export type RepaymentRule<Terms> = (
  terms: Terms,
  financedMinor: number,
  rate: Rational,
  firstRate: Rational,
) => Repayment;
