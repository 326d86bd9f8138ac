export { compareOffers, type Difference } from './compareOffers.js';
export { type RecomputeRequest, recomputeOffers } from './recomputeOffers.js';
