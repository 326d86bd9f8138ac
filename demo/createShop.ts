import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { JWK } from 'jose';
import { answerMessage } from './http/answer.js';
import { builtFiles } from './http/builtFiles.js';
import { pageHeaders } from './http/pageHeaders.js';
import { visitOf } from './http/ShopVisit.js';
import { sameOrigin } from './http/sameOrigin.js';
import { browseRoutes } from './routes/browseRoutes.js';
import { cartRoutes } from './routes/cartRoutes.js';
import { checkoutRoutes } from './routes/checkoutRoutes.js';
import { lenderRoutes } from './routes/lenderRoutes.js';
import { loanRoutes } from './routes/loanRoutes.js';
import { shopMemory } from './shop/ShopMemory.js';

/** The shop's mark. It brings its own background, so that it is legible on a light and on a dark tab. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#23483d"/>' +
  '<path d="M8 8h16v16H8z" fill="none" stroke="#f4efe4" stroke-width="2"/><path d="M8 18h7v6H8z" fill="#f4efe4"/></svg>\n';

export interface ShopOptions {
  /** The folder of the build. */
  readonly dist: string;
  readonly now?: () => Date;
  /** The address of the lender over HTTP. Default: none, and the sandbox in the page decides. */
  readonly lenderUrl?: string | null;
  /** The shop's private key, whose public part the lender's configuration has. Without it the shop asks nothing of the lender. */
  readonly key?: JWK | null;
}

/** The whole shop, which can be served or called directly in a test. It logs its own failures, and never visitors or what they typed. */
export function createShop({ dist, now = () => new Date(), lenderUrl = null, key = null }: ShopOptions): Hono {
  const memory = shopMemory(now, lenderUrl, key);
  const shop = new Hono();

  shop.use(compress());
  shop.use(pageHeaders(lenderUrl && new URL(lenderUrl).origin));
  // Before the check of the origin: a server has none, and signs.
  shop.route('/', lenderRoutes(memory));
  shop.use(sameOrigin(async c => answerMessage(c, visitOf(c, memory), 'refused')));

  shop.route('/fenqi', builtFiles(`${dist}/browser`, '/fenqi'));
  shop.route('/assets', builtFiles(`${dist}/demo`, '/assets'));
  shop.get('/icon.svg', c =>
    c.body(icon, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }),
  );

  shop.route('/', browseRoutes(memory));
  shop.route('/', cartRoutes(memory));
  shop.route('/', checkoutRoutes(memory));
  shop.route('/', loanRoutes(memory));

  shop.notFound(c => answerMessage(c, visitOf(c, memory), 'notFound'));
  shop.onError((error, c) => {
    console.error(error.stack);
    return answerMessage(c, visitOf(c, memory), 'failed');
  });
  return shop;
}
