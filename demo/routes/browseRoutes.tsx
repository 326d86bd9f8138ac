/** @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import { answerPage } from '../http/answer.js';
import { rememberPreferences, sessionOf, visitOf } from '../http/ShopVisit.js';
import { CataloguePage } from '../pages/CataloguePage.js';
import { HeadlessPage } from '../pages/HeadlessPage.js';
import { ProductPage } from '../pages/ProductPage.js';
import { keepDraft } from '../shop/CheckoutForm.js';
import { productOf } from '../shop/catalogue.js';
import { choiceOf } from '../shop/choiceOf.js';
import { scenarioOf } from '../shop/Lender.js';
import { readPreferences } from '../shop/Preferences.js';
import type { ShopMemory } from '../shop/ShopMemory.js';
import { testDriveDays } from '../shop/testDriveDays.js';

/** The pages for browsing. They remember only the visitor's preferences. */
export function browseRoutes(memory: ShopMemory): Hono {
  const routes = new Hono();

  routes.get('/', c => answerPage(c, <CataloguePage visit={visitOf(c, memory)} />));

  routes.get('/headless', c => answerPage(c, <HeadlessPage visit={visitOf(c, memory)} />));

  routes.get('/products/:id', async c => {
    const product = productOf(c.req.param('id'));
    if (!product) return c.notFound();
    const visit = visitOf(c, memory);
    const choice = choiceOf(product, c.req.query(), visit.session?.plan);
    const terms = await memory.terms(visit.lender, visit.currency, scenarioOf([product]));
    return answerPage(
      c,
      <ProductPage visit={visit} product={product} choice={choice} terms={terms} days={testDriveDays(memory.now())} />,
    );
  });

  routes.post('/products/:id/test-drive', async c => {
    const product = productOf(c.req.param('id'));
    const { day } = await c.req.parseBody();
    const { first, last } = testDriveDays(memory.now());
    if (!product?.handedOver || typeof day !== 'string' || day < first || day > last) return c.notFound();
    sessionOf(c, visitOf(c, memory), memory.sessions).testDrive = day;
    return c.redirect(`/products/${product.id}`, 303);
  });

  routes.post('/preferences', async c => {
    const form = await c.req.parseBody();
    const visit = visitOf(c, memory);
    rememberPreferences(c, readPreferences(form, visit));
    if (visit.session && 'order' in form) keepDraft(visit.session, form);
    return c.redirect(ownPath(form['back']), 303);
  });

  return routes;
}

/** Accepts only a path in this shop, perhaps with a query, because "//elsewhere" would lead to another host. */
const ownPath = (back: unknown): string =>
  typeof back === 'string' && /^\/(?![/\\])[\w/.-]*(\?[\w.=&%-]*)?$/.test(back) ? back : '/';
