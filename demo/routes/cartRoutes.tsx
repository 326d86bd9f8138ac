/** @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import { formatMinor } from '../../src/pricing/money/formatMinor.js';
import { answerPage } from '../http/answer.js';
import { type ShopVisit, sessionOf, visitOf } from '../http/ShopVisit.js';
import { CartPage } from '../pages/CartPage.js';
import { addToCart, itemCount, linesOf, quantityOf, setQuantity, skuOf, totalOf } from '../shop/Cart.js';
import { planOf } from '../shop/CheckoutForm.js';
import { productOf } from '../shop/catalogue.js';
import { scenarioOf } from '../shop/Lender.js';
import type { ShopMemory } from '../shop/ShopMemory.js';

/** The cart. A changed quantity is answered with a page or, for the page's script, with figures as JSON. */
export function cartRoutes(memory: ShopMemory): Hono {
  const routes = new Hono();

  routes.get('/cart', async c => {
    const visit = visitOf(c, memory);
    const lines = visit.session ? linesOf(visit.session.cart, visit.currency) : [];
    const scenario = scenarioOf(lines.map(({ product }) => product));
    const terms = await memory.terms(visit.lender, visit.currency, scenario);
    return answerPage(c, <CartPage visit={visit} lines={lines} terms={terms} />);
  });

  routes.post('/cart', async c => {
    const form = await c.req.parseBody();
    const product = productOf(String(form['product']));
    const variant = product?.variants.find(({ id }) => id === form['variant']);
    const tone = product?.tones.find(name => name === form['tone']);
    const quantity = quantityOf(form['quantity']);
    if (!product || !variant || !tone || !quantity) return c.notFound();
    const session = sessionOf(c, visitOf(c, memory), memory.sessions);
    addToCart(session.cart, skuOf(product, variant, tone), quantity);
    session.plan = planOf(form['fenqi']) || session.plan;
    return c.redirect('/cart', 303);
  });

  routes.post('/cart/:sku', async c => {
    const visit = visitOf(c, memory);
    const quantity = quantityOf((await c.req.parseBody())['quantity']);
    const sku = c.req.param('sku');
    if (quantity === undefined || !visit.session?.cart.has(sku)) return c.notFound();
    setQuantity(visit.session.cart, sku, quantity);
    return c.req.header('accept') === 'application/json' ? c.json(cartNow(visit)) : c.redirect('/cart', 303);
  });

  return routes;
}

/** What the page's script shows after a quantity has changed. The server computes every figure. */
function cartNow({ session, currency, words, price }: ShopVisit) {
  const lines = session ? linesOf(session.cart, currency) : [];
  const count = session ? itemCount(session.cart) : 0;
  const totalMinor = totalOf(lines);
  return {
    lines: lines.map(line => ({ sku: line.sku, quantity: line.quantity, total: price(line.totalMinor) })),
    count,
    countLabel: words.cartCount(count),
    amount: formatMinor(totalMinor, currency),
    total: price(totalMinor),
    status: words.totalNow(price(totalMinor)),
  };
}

export type CartNow = ReturnType<typeof cartNow>;
