import { disclosuresOf } from '../jurisdictions/disclosuresOf.js';
import { parseRate } from '../money/Rational.js';
import { merchantSubsidy } from './merchantSubsidy.js';
import type { PricedPlan } from './Offer.js';
import { type Complete, type PriceRequest, pricePlans } from './pricePlans.js';

const complete: Complete = (offer, advancedMinor, first, every, perYear) => {
  // Written into the offer that has just been made: copying each would halve the speed.
  const subsidy = 'subsidy' in offer.terms && offer.terms.subsidy;
  if (subsidy) {
    const rate = parseRate(subsidy.lenderAnnualRate, every, perYear);
    const payments = offer.installments.map(row => row.totalMinor);
    offer.subsidyMinor = Math.max(0, merchantSubsidy(advancedMinor, payments, rate, first));
  }
  offer.disclosures = disclosuresOf(offer);
  return offer;
};

/**
 * Prices every plan of a sheet, in its order.
 *
 * - Interest: annual rate / 12 a month (/ 52 a week, / 365 a day), rounded half up from the balance shown before. Each period
 *   counts alike, in leap years too; `solveApr` with `euInterval` takes days by the calendar.
 * - Periods before a deferred first payment bear simple interest, all in the first row; a payment today bears none.
 * - The annual rate is solved from the rounded payments, all fees included, by the jurisdiction's convention.
 * - A plan that cannot be offered is refused with its reason and limit. It is never throffer.
 *
 * @throws PricingError `invalid-amount`, `unknown-currency`, `invalid-date`, `invalid-rate`, `out-of-range`
 * @example
 * const terms = defaultTermSheet('CNY');
 * const plans = priceOffers({ amountMinor: 299_900, currency: 'CNY', day: '2026-11-23', terms });
 * for (const plan of plans) if (plan.kind === 'offer') console.log(plan.planId, plan.regularMinor, plan.apr.display);
 */
export const priceOffers = (request: PriceRequest): readonly PricedPlan[] => pricePlans(request, complete);
