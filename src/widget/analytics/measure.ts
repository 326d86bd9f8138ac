/** The part that measures, loaded on its own. Code that it shared with another part would be one more request. */
export { followCheckout } from './followCheckout.js';
export { watchOffers } from './watchOffers.js';
