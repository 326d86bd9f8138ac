import type { MiddlewareHandler } from 'hono';

/** What changes something must come from one of our own pages: every browser sends `Origin` with a POST. */
export const sameOrigin =
  (refuse: MiddlewareHandler): MiddlewareHandler =>
  async (c, next) => {
    const { method } = c.req;
    if (method === 'GET' || method === 'HEAD' || isOwn(c.req.header('origin'), c.req.url)) return next();
    return refuse(c, next);
  };

/** Hosts are compared, not schemes: in front of the shop there may be a proxy that ends TLS. */
function isOwn(origin: string | undefined, url: string): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  return new URL(origin).host === new URL(url).host;
}
