import { presentValueGap } from '../actuarial/presentValueGap.js';
import { disclosuresOf } from '../jurisdictions/disclosuresOf.js';
import { parseRate } from '../money/Rational.js';
import type { Offer, PricedPlan } from './Offer.js';
import { type Complete, type PriceRequest, pricePlans } from './pricePlans.js';
import type { InterestFreeTerms } from './TermSheet.js';

const complete: Complete = (offer, advancedMinor, first, every, perYear) => {
  // Written into the offer that has just been made: a copy of each would halve the speed.
  const own = offer as { -readonly [Key in keyof Offer]: Offer[Key] };
  const { subsidy } = offer.terms as Partial<InterestFreeTerms>;
  if (subsidy) {
    const rate = parseRate(subsidy.lenderAnnualRate, every, perYear);
    own.subsidyMinor = Math.max(0, presentValueGap(advancedMinor, offer.installments, rate, first));
  }
  own.disclosures = disclosuresOf(offer);
  return own;
};

/**
 * Prices every plan of a sheet, in its order.
 *
 * - Interest: annual rate / 12 a month (/ 52 a week, / 365 a day), rounded half up from the balance shown before.
 *   The annual rate counts periods alike, in leap years too; `solveApr` with `euInterval` takes days by the calendar.
 * - Periods before a deferred first payment bear simple interest, all in the first row; a payment today bears none.
 * - The annual rate is solved from the rounded payments, all fees included, by the jurisdiction's convention.
 * - A plan that cannot be offered is refused with its reason and limit, never thrown.
 *
 * @throws PricingError `invalid-amount`, `unknown-currency`, `invalid-date`, `invalid-rate`, `out-of-range`
 */
export const priceOffers = (request: PriceRequest): readonly PricedPlan[] => pricePlans(request, complete);
