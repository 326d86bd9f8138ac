import type { MiddlewareHandler } from 'hono';

/** A request that changes something must come from one of our own pages. Every browser sends `Origin` with a POST. */
export const sameOrigin =
  (refuse: MiddlewareHandler): MiddlewareHandler =>
  async (c, next) => {
    const { method } = c.req;
    if (method === 'GET' || method === 'HEAD' || isOwn(c.req.header('origin'), c.req.url)) return next();
    return refuse(c, next);
  };

/** Compares hosts and not schemes, because a proxy in front of the shop may end TLS. */
function isOwn(origin: string | undefined, url: string): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  return new URL(origin).host === new URL(url).host;
}
