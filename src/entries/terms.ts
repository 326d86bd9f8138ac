/** Entry `fenqi/terms`: the term sheets that offers are priced from. */
export { defaultTermSheet } from '../pricing/offers/defaultTermSheet.js';
export type * from '../pricing/offers/TermSheet.js';
export { validateTermSheet } from '../pricing/offers/validateTermSheet.js';
export { PricingError, type PricingErrorKind } from '../pricing/PricingError.js';
