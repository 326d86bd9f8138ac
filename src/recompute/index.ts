export { compareOffers } from './compareOffers.js';
export type { Difference } from './firstDifference.js';
export { type RecomputeRequest, recomputeOffers } from './recomputeOffers.js';
