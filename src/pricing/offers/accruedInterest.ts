import { daysBetween } from '../calendar/daysBetween.js';
import { mulDiv } from '../money/mulDiv.js';
import { ratio } from '../money/Rational.js';
import type { Installment } from './Offer.js';
import type { IsoDate } from './TermSheet.js';

/** What interest accrues by: an offer, or a schedule that was made of one. */
export interface InterestBearing {
  readonly day: IsoDate;
  readonly installments: readonly Pick<Installment, 'due' | 'interestMinor'>[];
}

/**
 * The interest of an offer for the days from its first day to another: that of every installment due by then, and of the next one in
 * proportion to its days, rounded half up.
 *
 * @returns minor units; 0 before the first day
 * @throws PricingError `invalid-date`
 */
export const accruedInterest = ({ day: first, installments }: InterestBearing, day: IsoDate): number => {
  let accrued = 0;
  let from = first;
  for (const { due, interestMinor } of installments) {
    if (due > day) {
      const days = Math.max(0, daysBetween(from, day));
      return accrued + mulDiv(interestMinor, ratio(BigInt(days), BigInt(daysBetween(from, due))));
    }
    accrued += interestMinor;
    from = due;
  }
  return accrued;
};
