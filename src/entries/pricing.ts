/** Entry `fenqi/pricing`: what a page needs to price offers and show them. */

export type { Disclosure, DisclosureCode, DisclosureFigures } from '../pricing/jurisdictions/Disclosure.js';
export { disclosuresOf, type UndisclosedOffer } from '../pricing/jurisdictions/disclosuresOf.js';
export { JURISDICTIONS } from '../pricing/jurisdictions/jurisdictions.js';
export type { RateRules } from '../pricing/jurisdictions/RateRules.js';
export { currencyExponent } from '../pricing/money/currencyExponent.js';
export { formatMinor } from '../pricing/money/formatMinor.js';
export { parseAmount } from '../pricing/money/parseAmount.js';
export type {
  Apr,
  Installment,
  Offer,
  PricedPlan,
  Refusal,
  RefusalReason,
} from '../pricing/offers/Offer.js';
export { priceOffers } from '../pricing/offers/priceOffers.js';
export { pricePlans } from '../pricing/offers/pricePlans.js';
export type { PriceRequest } from '../pricing/offers/priceSheet.js';
export type * from '../pricing/offers/TermSheet.js';
export { PricingError, type PricingErrorKind } from '../pricing/PricingError.js';
