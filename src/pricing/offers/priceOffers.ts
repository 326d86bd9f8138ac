import { readDay } from '../calendar/addUnits.js';
import { disclosuresOf } from '../jurisdictions/disclosuresOf.js';
import { JURISDICTIONS } from '../jurisdictions/jurisdictions.js';
import { parseRate } from '../money/Rational.js';
import { fail, type PricingError } from '../PricingError.js';
import { checkPlan } from './checkPlan.js';
import { merchantSubsidy } from './merchantSubsidy.js';
import type { PricedPlan } from './Offer.js';
import { type Complete, type PriceRequest, pricePlan, pricePlans, refuse } from './pricePlans.js';
import type { IsoDate, PlanMethod } from './TermSheet.js';

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

/** Refuses a plan that `pricePlan` cannot take, or that leaves the range of its figures. */
const priceAnything: typeof pricePlan<PlanMethod> = (request, plan, complete) => {
  try {
    checkPlan(plan);
    return pricePlan(request, plan, complete);
  } catch (error) {
    const { name, kind, message } = error as PricingError;
    // Compared by name, so that a page's first script need not export the class.
    if (name === 'PricingError') return refuse(Object(plan), kind, { message });
    throw error;
  }
};

/** The last day that was read: a cart prices the same day again and again. */
let readable: IsoDate;

/**
 * Prices every plan of a sheet, in its order.
 *
 * - Interest: annual rate / 12 a month (/ 52 a week, / 365 a day), rounded half up from the balance shown before. Each period
 *   counts alike, in leap years too; `solveApr` with `euInterval` takes days by the calendar.
 * - Periods before a deferred first payment bear simple interest, all in the first row; a payment today bears none.
 * - The annual rate is solved from the rounded payments, all fees included, by the jurisdiction's convention.
 * - A plan that cannot be offered is refused with its reason, and with its limit or what to change. It never costs the others.
 *
 * @throws PricingError where no plan can be priced: `invalid-amount`, `unknown-currency`, `invalid-date`, `invalid-terms`
 * @example
 * const terms = defaultTermSheet('CNY');
 * const plans = priceOffers({ amountMinor: 299_900, currency: 'CNY', day: '2026-11-23', terms });
 * for (const plan of plans) if (plan.kind === 'offer') console.log(plan.planId, plan.regularMinor, plan.apr.display);
 */
export const priceOffers = (request: PriceRequest): readonly PricedPlan[] => {
  const { day } = request;
  // In plain JavaScript the sheet may be anything.
  const { jurisdiction, plans } = Object(request.terms);
  if (!Object.hasOwn(JURISDICTIONS, jurisdiction))
    fail('invalid-terms', `terms.jurisdiction must be ${Object.keys(JURISDICTIONS).join('|')}`);
  if (!Array.isArray(plans)) fail('invalid-terms', 'terms.plans must be a list');
  if (day !== readable) readDay(typeof day === 'string' ? day : '');
  readable = day;
  return pricePlans(request, complete, priceAnything);
};
