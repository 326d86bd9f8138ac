/**
 * What a page needs once it is idle: measuring, and elements with data attributes. One part, because two would be one more request and
 * compress worse.
 */
export { followCheckout } from './analytics/followCheckout.js';
export { watchOffers } from './analytics/watchOffers.js';
export { upgradeDataElements } from './element/upgradeDataElements.js';
