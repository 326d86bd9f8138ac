/** Entry `fenqi/recompute`: the same offers, computed a second time with decimal.js and textbook formulas. */

export { compareOffers } from '../recompute/compareOffers.js';
export type { Difference } from '../recompute/firstDifference.js';
export { type RecomputeRequest, recomputeOffers } from '../recompute/recomputeOffers.js';
