import { unitPeriodPercent } from '../actuarial/unitPeriodPercent.js';
import { checkRequest } from './checkRequest.js';
import { METHODS } from './methods/methods.js';
import type { PricedPlan } from './Offer.js';
import { type PriceRequest, priceSheet } from './priceSheet.js';

/**
 * Prices a sheet as `priceOffers` does, but leaves the offers without subsidy and disclosures, which a picture does not need. The sheet
 * is taken as valid: `validateTermSheet` has checked it.
 *
 * @throws PricingError where a plan cannot be priced
 */
export const pricePlans = (request: PriceRequest): readonly PricedPlan[] => {
  checkRequest(request);
  return priceSheet(request, METHODS, { unitPeriodPercent });
};
