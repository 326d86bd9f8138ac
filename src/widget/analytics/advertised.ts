import type { Offer } from '../../pricing/offers/Offer.js';
import type { AdvertisedPlan } from './MerchantEvent.js';

/** @param offer one of the terms that everyone sees */
export const advertised = ({ planId, terms, apr, financeChargeMinor }: Offer): AdvertisedPlan => ({
  planId,
  count: terms.count,
  method: terms.method,
  apr: apr.display,
  interestFree: financeChargeMinor === 0,
});
