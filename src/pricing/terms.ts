/** Entry `fenqi/terms`: the term sheets that offers are priced from. */
export { defaultTermSheet } from './defaultTermSheet.js';
export { PricingError, type PricingErrorKind } from './PricingError.js';
export type * from './TermSheet.js';
export { validateTermSheet } from './validateTermSheet.js';
