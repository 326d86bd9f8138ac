/** Entry `fenqi/ssr`: the offers as markup, for a page that is rendered on a server. */

export { renderOffers, renderShadowRoot } from '../widget/server-markup/renderOffers.js';
export type { ServerOptions } from '../widget/server-markup/ServerOptions.js';
