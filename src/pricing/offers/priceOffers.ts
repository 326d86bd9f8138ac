import { JURISDICTIONS } from '../jurisdictions/jurisdictions.js';
import { fail } from '../PricingError.js';
import { checkPlan } from './checkPlan.js';
import type { PricedPlan } from './Offer.js';
import { priceChecked } from './priceChecked.js';
import type { PriceRequest } from './priceSheet.js';

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
  // In plain JavaScript the request and its sheet may be anything.
  const { jurisdiction, plans } = Object(Object(request).terms);
  // A list of one word would pass for the word.
  const laws = Object.keys(JURISDICTIONS);
  if (!laws.includes(jurisdiction)) fail('invalid-terms', `terms.jurisdiction must be ${laws.join('|')}`);
  if (!Array.isArray(plans)) fail('invalid-terms', 'terms.plans must be a list');
  return priceChecked(request, checkPlan);
};
