import { unitPeriodPercent } from '../actuarial/unitPeriodPercent.js';
import { readDay } from '../calendar/addUnits.js';
import { disclosuresOf } from '../jurisdictions/disclosuresOf.js';
import { parseRate } from '../money/Rational.js';
import { checkRequest } from './checkRequest.js';
import { merchantSubsidy } from './merchantSubsidy.js';
import { METHODS } from './methods/methods.js';
import type { PricedPlan } from './Offer.js';
import { type Beyond, type PriceRequest, pricePlan, priceSheet, refuse } from './priceSheet.js';
import type { IsoDate, PlanTerms } from './TermSheet.js';

const complete: Beyond['complete'] = (offer, advancedMinor, first, every, perYear) => {
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

/** The last day that was read: a cart prices the same day again and again. */
let readable: IsoDate;

/**
 * `priceOffers` for a sheet that `validateTermSheet` has checked: a page's checkout carries this.
 * A plan that leaves the range of its figures, or cannot be read, is refused, and costs the others nothing.
 *
 * @param check looks at each plan first
 * @throws PricingError where no plan can be priced: `invalid-amount`, `unknown-currency`, `invalid-date`
 */
export const priceChecked = (request: PriceRequest, check?: (plan: PlanTerms) => void): readonly PricedPlan[] => {
  checkRequest(request);
  const { day } = request;
  if (day !== readable) readDay(typeof day === 'string' ? day : '');
  readable = day;
  return priceSheet(request, METHODS, { unitPeriodPercent, complete }, (asked, plan, ...rest) => {
    try {
      check?.(plan);
      return pricePlan(asked, plan, ...rest);
    } catch (error) {
      const { name, kind, message } = Object(error);
      if (kind === 'invalid-amount' || kind === 'unknown-currency') throw error;
      // Compared by name, so that a page's first script need not export the class. Any other error is of a getter or a proxy.
      const reason = name === 'PricingError' ? kind : 'invalid-terms';
      try {
        return refuse(Object(plan), reason, { message });
      } catch {
        // Its name cannot be read either.
        return refuse({} as PlanTerms, reason, { message });
      }
    }
  });
};
