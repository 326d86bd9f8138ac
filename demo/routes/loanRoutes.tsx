/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import { answerPage } from '../http/answer.js';
import { visitOf } from '../http/ShopVisit.js';
import { PaymentsPage } from '../pages/PaymentsPage.js';
import { type FinancedOrder, isFinanced, isHandedOver, loanOf } from '../shop/loanOf.js';
import type { ShopMemory } from '../shop/ShopMemory.js';

/** What becomes of the installments after the order. */
export function loanRoutes(memory: ShopMemory): Hono {
  const { api } = memory;
  const routes = new Hono();

  routes.get('/payments', async c => {
    const visit = visitOf(c, memory);
    const orders = [...(visit.session?.orders.values() ?? [])].filter(isFinanced).reverse();
    const shown = await Promise.all(orders.map(async order => ({ order, loan: await loanOf(api, order) })));
    return answerPage(c, <PaymentsPage visit={visit} orders={shown} />);
  });

  const toHandOver = (c: Context): FinancedOrder | undefined => {
    const order = visitOf(c, memory).session?.orders.get(c.req.param('reference') ?? '');
    return order && isFinanced(order) && isHandedOver(order) ? order : undefined;
  };

  routes.post('/orders/:reference/handover', async c => {
    const order = toHandOver(c);
    if (!api || !order) return c.notFound();
    await api.deliver(order.payment.agreement.id, { reason: 'The car was handed over.' });
    return c.redirect(`/orders/${order.reference}`, 303);
  });

  routes.post('/orders/:reference/cancellation', async c => {
    const order = toHandOver(c);
    if (!api || !order) return c.notFound();
    await api.void(order.payment.agreement.id, { reason: 'The shopper cancelled before the handover.' });
    return c.redirect(`/orders/${order.reference}`, 303);
  });

  return routes;
}
