import { readCallback } from 'fenqi/merchant';
import { Hono } from 'hono';
import type { ShopMemory } from '../shop/ShopMemory.js';

/** Where the lender calls. */
export const CALLBACK_PATH = '/from-lender';

/** The lender tells the shop of every agreement, also where the shopper has closed the page. */
export function lenderRoutes({ lender, told, now }: ShopMemory): Hono {
  const routes = new Hono();
  if (!lender) return routes;
  routes.post(CALLBACK_PATH, async c => {
    const { callback, status } = await readCallback(c.req.raw, {
      ...lender,
      isUsed: told.isHandled,
      now: () => now().getTime(),
    });
    if (callback) told.take(callback);
    return c.body(null, status);
  });
  return routes;
}
