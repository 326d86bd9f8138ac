/** Entry `fenqi/terms`: the term sheets from which offers are priced. */
export { defaultTermSheet } from '../pricing/offers/defaultTermSheet.js';
export type * from '../pricing/offers/TermSheet.js';
export { validateTermSheet } from '../pricing/offers/validateTermSheet.js';
export { PricingError, type PricingErrorKind } from '../pricing/PricingError.js';
