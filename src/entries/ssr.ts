export { renderOffers } from '../widget/server-markup/renderOffers.js';
export type { ServerOptions } from '../widget/server-markup/ServerOptions.js';
