import { daysBetween } from '../calendar/daysBetween.js';
import { mulDiv } from '../money/mulDiv.js';
import { ratio } from '../money/Rational.js';
import { fail } from '../PricingError.js';
import type { Offer } from './Offer.js';
import type { IsoDate } from './TermSheet.js';

/**
 * What settles a loan on a day: the principal still owed, and the interest that has accrued by days towards the next installment,
 * rounded half up. Installments due by that day count as paid. Fees of later ones are not owed. A lender's law may allow it less.
 *
 * @returns minor units; 0 from the last due date on
 * @throws PricingError `invalid-date` before the first day
 * @example earlySettlement(offer, '2026-12-01')
 */
export const earlySettlement = (offer: Offer, day: IsoDate): number => {
  if (daysBetween(offer.day, day) < 0) fail('invalid-date', `${day} is before ${offer.day}`);
  let owed = offer.financedMinor;
  let from = offer.day;
  for (const { due, interestMinor, balanceMinor } of offer.installments) {
    if (due > day)
      return owed + mulDiv(interestMinor, ratio(BigInt(daysBetween(from, day)), BigInt(daysBetween(from, due))));
    owed = balanceMinor;
    from = due;
  }
  return owed;
};
