import { disclosuresOf } from './disclosures.js';
import type { PricedPlan } from './Offer.js';
import { type PriceRequest, pricePlans } from './pricePlans.js';

/**
 * Prices every plan of a sheet, in its order.
 *
 * - Interest: annual rate / 12 a month (/ 52 a week, / 365 a day), rounded half up from the balance shown before.
 * - Periods before a deferred first payment bear simple interest, all in the first row; a payment today bears none.
 * - The annual rate is solved from the rounded payments, all fees included, by the jurisdiction's convention.
 * - A plan that cannot be offered is refused with its reason and limit, never thrown.
 *
 * @throws PricingError `invalid-amount`, `unknown-currency`, `invalid-date`, `invalid-rate`, `out-of-range`
 */
export const priceOffers = (request: PriceRequest): readonly PricedPlan[] => pricePlans(request, disclosuresOf);
