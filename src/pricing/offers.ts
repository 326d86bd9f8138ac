/** Entry `fenqi/pricing`: what a page needs to price offers and to show them. */
export { currencyExponent } from './currencyExponent.js';
export { disclosuresOf } from './disclosures.js';
export { formatMinor } from './formatMinor.js';
export { JURISDICTIONS } from './jurisdictions.js';
export type { Apr, Disclosure, Installment, Offer, PricedPlan, Refusal, RefusalReason } from './Offer.js';
export { PricingError, type PricingErrorKind } from './PricingError.js';
export { parseAmount } from './parseAmount.js';
export { priceOffers } from './priceOffers.js';
export { type Complete, type PriceRequest, pricePlans } from './pricePlans.js';
export type * from './TermSheet.js';
