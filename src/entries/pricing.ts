/** Entry `fenqi/pricing`: what a page needs to price offers and show them. */

export { disclosuresOf } from '../pricing/jurisdictions/disclosures.js';
export { JURISDICTIONS } from '../pricing/jurisdictions/jurisdictions.js';
export { currencyExponent } from '../pricing/money/currencyExponent.js';
export { formatMinor } from '../pricing/money/formatMinor.js';
export { parseAmount } from '../pricing/money/parseAmount.js';
export type {
  Apr,
  Disclosure,
  Installment,
  Offer,
  PricedPlan,
  Refusal,
  RefusalReason,
} from '../pricing/offers/Offer.js';
export { priceOffers } from '../pricing/offers/priceOffers.js';
export { type Complete, type PriceRequest, pricePlans } from '../pricing/offers/pricePlans.js';
export type * from '../pricing/offers/TermSheet.js';
export { PricingError, type PricingErrorKind } from '../pricing/PricingError.js';
