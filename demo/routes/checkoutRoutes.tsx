/** @jsxImportSource hono/jsx */
import { readAgreement, verifyAgreement } from 'fenqi/merchant';
import { Hono } from 'hono';
import { answerPage } from '../http/answer.js';
import { visitOf } from '../http/ShopVisit.js';
import { CheckoutPage } from '../pages/CheckoutPage.js';
import { OrderPage } from '../pages/OrderPage.js';
import { freshForm, planOf, sentForm } from '../shop/CheckoutForm.js';
import { isFinanced, isHandedOver, loanOf } from '../shop/loanOf.js';
import { placeOrder } from '../shop/placeOrder.js';
import type { ShopMemory } from '../shop/ShopMemory.js';

/** From the cart to the order. A form that is sent twice places one order. */
export function checkoutRoutes(memory: ShopMemory): Hono {
  const { usedAgreements, lender, now } = memory;
  const isUsed = (id: string) => usedAgreements.has(id);
  const routes = new Hono();

  routes.get('/checkout', c => {
    const visit = visitOf(c, memory);
    if (!visit.session?.cart.size) return c.redirect('/cart', 303);
    // The cart's form brings the plan that was chosen there; other ways to this page leave it alone.
    const chosen = c.req.query('fenqi');
    if (chosen !== undefined) visit.session.plan = planOf(chosen);
    return answerPage(c, <CheckoutPage visit={visit} form={freshForm(visit.session, visit.currency)} />);
  });

  routes.post('/checkout', async c => {
    const visit = visitOf(c, memory);
    const { session, currency } = visit;
    const fields = await c.req.parseBody();
    const placed = session?.orders.get(String(fields['order']));
    if (placed) return c.redirect(`/orders/${placed.reference}`, 303);
    if (!session?.cart.size) return c.redirect('/cart', 303);

    const form = await sentForm(session, currency, fields, (field, purchase) =>
      lender && visit.lender === 'http'
        ? verifyAgreement(field, { ...lender, ...purchase, isUsed })
        : // The sandbox in the page signs nothing.
          readAgreement(field, purchase, isUsed),
    );
    const order = placeOrder(session, currency, form, now());
    if (!order) return answerPage(c, <CheckoutPage visit={visit} form={form} />, 422);
    if (order.payment.kind === 'installments') usedAgreements.add(order.payment.agreement.id);
    return c.redirect(`/orders/${order.reference}`, 303);
  });

  routes.get('/orders/:reference', async c => {
    const visit = visitOf(c, memory);
    const order = visit.session?.orders.get(c.req.param('reference'));
    if (!order) return c.notFound();
    const { payment } = order;
    const news = payment.kind === 'installments' ? memory.told.of(payment.agreement) : undefined;
    const loan = isFinanced(order) && isHandedOver(order) ? await loanOf(memory.api, order) : undefined;
    return answerPage(c, <OrderPage visit={visit} order={order} news={news} loan={loan} />);
  });

  return routes;
}
