/** Entry `fenqi/recompute`: the same offers, computed a second time with decimal.js and textbook formulas. */

export type { PriceRequest } from '../pricing/offers/priceSheet.js';
export { compareOffers } from '../recompute/compareOffers.js';
export type { Difference } from '../recompute/firstDifference.js';
export { recomputeOffers } from '../recompute/recomputeOffers.js';
