/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import { formatMinor } from '../src/pricing/index.js';
import { builtFiles } from './http/builtFiles.js';
import { pageHeaders } from './http/pageHeaders.js';
import { sameOrigin } from './http/sameOrigin.js';
import { rememberPreferences, sessionOf, type Visit, visitOf } from './http/Visit.js';
import { CartPage } from './pages/CartPage.js';
import { CataloguePage } from './pages/CataloguePage.js';
import { CheckoutPage } from './pages/CheckoutPage.js';
import { HeadlessPage } from './pages/HeadlessPage.js';
import { MessagePage } from './pages/MessagePage.js';
import { OrderPage } from './pages/OrderPage.js';
import { ProductPage } from './pages/ProductPage.js';
import { icon } from './pictures/icon.js';
import { addToCart, countOf, itemOf, linesOf, quantityOf, setQuantity, skuOf, totalOf } from './shop/Cart.js';
import { freshForm, sentForm } from './shop/CheckoutForm.js';
import { productOf } from './shop/catalogue.js';
import { readPreferences } from './shop/Preferences.js';
import { placeOrder } from './shop/placeOrder.js';
import { Sessions } from './shop/Sessions.js';

export interface ShopOptions {
  /** The build's folder. */
  readonly dist: string;
  readonly now?: () => Date;
}

type Status = 200 | 403 | 404 | 422 | 500;

/** The whole shop: which address answers with which page, and what a form changes. */
export function createShop({ dist, now = () => new Date() }: ShopOptions): Hono {
  const sessions = new Sessions(() => now().getTime());
  const usedAgreements = new Set<string>();
  const visit = (c: Context) => visitOf(c, sessions);
  const page = (c: Context, body: Child, status: Status = 200) => c.html(html`<!doctype html>${body}`, status);
  const message = (c: Context, kind: 'notFound' | 'refused' | 'failed', status: Status) => {
    const here = visit(c);
    const { [`${kind}Title` as const]: title, [`${kind}Text` as const]: text } = here.words;
    return page(c, <MessagePage visit={here} title={title} text={text} />, status);
  };
  const notFound = (c: Context) => message(c, 'notFound', 404);

  const shop = new Hono();
  shop.use(compress());
  shop.use(pageHeaders);
  shop.use(sameOrigin(async c => message(c, 'refused', 403)));
  shop.route('/fenqi', builtFiles(`${dist}/browser`, '/fenqi'));
  shop.route('/assets', builtFiles(`${dist}/demo`, '/assets'));
  shop.get('/icon.svg', c =>
    c.body(icon, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }),
  );

  shop.get('/', c => page(c, <CataloguePage visit={visit(c)} />));
  shop.get('/headless', c => page(c, <HeadlessPage visit={visit(c)} />));
  shop.get('/products/:id', c => {
    const product = productOf(c.req.param('id'));
    return product ? page(c, <ProductPage visit={visit(c)} product={product} />) : notFound(c);
  });

  shop.post('/preferences', async c => {
    const form = await c.req.parseBody();
    rememberPreferences(c, readPreferences(form, visit(c)));
    // Only a path of our own: "//elsewhere" would be another host.
    const back = typeof form['back'] === 'string' && /^\/(?![/\\])/.test(form['back']) ? form['back'] : '/';
    return c.redirect(back, 303);
  });

  shop.get('/cart', c => {
    const here = visit(c);
    return page(c, <CartPage visit={here} lines={here.session ? linesOf(here.session.cart, here.currency) : []} />);
  });
  shop.post('/cart', async c => {
    const form = await c.req.parseBody();
    const product = productOf(String(form['product']));
    const variant = product?.variants.find(({ id }) => id === form['variant']);
    const tone = product?.tones.find(name => name === form['tone']);
    const quantity = quantityOf(form['quantity']);
    if (!product || !variant || !tone || !quantity) return notFound(c);
    addToCart(sessionOf(c, visit(c), sessions).cart, skuOf(product, variant, tone), quantity);
    return c.redirect('/cart', 303);
  });
  shop.post('/cart/:sku', async c => {
    const here = visit(c);
    const quantity = quantityOf((await c.req.parseBody())['quantity']);
    const sku = c.req.param('sku');
    if (quantity === undefined || !itemOf(sku) || !here.session?.cart.has(sku)) return notFound(c);
    setQuantity(here.session.cart, sku, quantity);
    return c.req.header('accept') === 'application/json' ? c.json(cartNow(here)) : c.redirect('/cart', 303);
  });

  shop.get('/checkout', c => {
    const here = visit(c);
    if (!here.session?.cart.size) return c.redirect('/cart', 303);
    return page(c, <CheckoutPage visit={here} form={freshForm(here.session, here.currency)} />);
  });
  shop.post('/checkout', async c => {
    const here = visit(c);
    const { session, currency } = here;
    const fields = await c.req.parseBody();
    const placed = session?.orders.get(String(fields['order']));
    if (placed) return c.redirect(`/orders/${placed.reference}`, 303);
    if (!session?.cart.size) return c.redirect('/cart', 303);
    const form = sentForm(session, currency, fields, id => usedAgreements.has(id));
    const order = placeOrder(session, currency, form, now());
    if (!order) return page(c, <CheckoutPage visit={here} form={form} />, 422);
    if (order.payment.kind === 'installments') usedAgreements.add(order.payment.agreement.id);
    return c.redirect(`/orders/${order.reference}`, 303);
  });
  shop.get('/orders/:reference', c => {
    const here = visit(c);
    const order = here.session?.orders.get(c.req.param('reference'));
    return order ? page(c, <OrderPage visit={here} order={order} />) : notFound(c);
  });

  shop.notFound(notFound);
  shop.onError((error, c) => {
    console.error(error.stack);
    return message(c, 'failed', 500);
  });
  return shop;
}

/** What the page's script shows after a quantity changed. */
function cartNow({ session, currency, words, price }: Visit) {
  const lines = session ? linesOf(session.cart, currency) : [];
  const count = session ? countOf(session.cart) : 0;
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
