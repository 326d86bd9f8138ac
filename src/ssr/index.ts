export { renderOffers } from './renderOffers.js';
export type { ServerOptions } from './ServerOptions.js';
