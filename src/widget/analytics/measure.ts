/** The part that measures. It stands on its own: what it shared with another part would be one more request. */
export { followCheckout } from './followCheckout.js';
export { watchOffers } from './watchOffers.js';
