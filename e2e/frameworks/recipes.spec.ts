import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Liquid } from 'liquidjs';
import { expect, test } from '../fixtures/test.js';
import { type Theme, themes } from '../follow/themes.js';
import type { HostSite } from '../host/HostSite.js';
import { at } from './bundle.js';
import { runPhp, whyNoPhp } from './stages/runPhp.js';

const recipe = (path: string) => at(`../../demo/examples/${path}`);
const [dawn, , luma] = themes as unknown as readonly [Theme, Theme, Theme];
const buy = '<button id="buy" type="button">Add to cart</button>';
const show = (page: Page, html: string) => page.locator('#product').evaluate((at, html) => (at.innerHTML = html), html);
const placeOfBuy = async (page: Page) => (await page.locator('#buy').boundingBox())!.y;

interface WithJQuery {
  jQuery(at: string): {
    trigger(event: string, given: object[]): void;
    triggerHandler(event: string): void;
    serialize(): string;
  };
}

/** The fields that the form would post. */
const posted = (page: Page) =>
  page.evaluate(() => Object.fromEntries(new FormData(document.querySelector('form')!)) as Record<string, string>);

/** What WooCommerce's checkout posts, collected as its `checkout.js` does. */
const postedByCheckout = async (page: Page) => {
  const query = await page.evaluate(() => {
    const form = (window as unknown as WithJQuery).jQuery('form');
    form.triggerHandler('checkout_place_order_fenqi');
    return form.serialize();
  });
  return Object.fromEntries(new URLSearchParams(query));
};

test.describe('WooCommerce', () => {
  test.skip(whyNoPhp !== null, `the plugin cannot run: ${whyNoPhp}`);
  const plugin = recipe('woocommerce/fenqi.php');

  interface Ran {
    readonly head: string;
    readonly body: string;
    readonly script: string;
    readonly session: Record<string, string | null>;
    readonly notices: readonly string[];
    readonly order: Record<string, string>;
    readonly result?: { readonly result: string };
  }

  const run = (asked: object): Ran => {
    const shop = { plugin, page: 'checkout', currency: 'USD', decimals: 2, total: 1299, type: 'simple', ...asked };
    return JSON.parse(runPhp('wordPress', plugin, JSON.stringify(shop))) as Ran;
  };

  /** A page with jQuery and then the plugin's script that the page requested. */
  const open = (host: HostSite, { head, body, script }: Ran) =>
    host.open({
      fenqi: false,
      head: head.replaceAll('/0.1.0/', '/fenqi/'),
      script: [at('../../node_modules/jquery/dist/jquery.js'), recipe(`woocommerce${script.replace('?ver=0.1.0', '')}`)]
        .map(path => readFileSync(path, 'utf8'))
        .join('\n'),
      body: `<form class="variations_form cart checkout">${body.replace('https://lender.example', 'sandbox')}${buy}</form>`,
      policy: 'none',
    });

  test('the plugin shows a product’s offers beside the button', async ({ host }) => {
    const widget = await open(host, run({ page: 'product' }));
    await expect(widget.plans).toContainText('$1,299.00');
    await widget.choose(6);
    await widget.openSheet();
    await expect(widget.apply).toHaveCount(0);
  });

  test('the plugin shows no offers for a group of products, which has no price', () => {
    expect(run({ page: 'product', type: 'grouped', total: '' }).body).toBe('');
  });

  test('the plugin writes a price without decimals in a currency that has none', async ({ host }) => {
    const widget = await open(host, run({ page: 'product', currency: 'JPY', decimals: 0, total: 129900 }));
    await expect(widget.plans).toContainText('¥129,900');
  });

  test('a product with variations shows offers once one is chosen, and nothing moves', async ({ host, page }) => {
    const ran = run({ page: 'product', type: 'variable' });
    const widget = await open(host, ran);
    const tell = (event: string, price?: number) =>
      page.evaluate(
        ([event, price]) => (window as unknown as WithJQuery).jQuery('form').trigger(event, [{ display_price: price }]),
        [event, price] as const,
      );
    await expect(widget.root.locator('.tile').first()).toBeAttached();
    await expect(widget.plans).toBeHidden();
    const place = await placeOfBuy(page);
    await tell('found_variation', 1499.5);
    await expect(widget.plans).toBeVisible();
    await expect(widget.plans).toContainText('$1,499.50');
    await tell('reset_data');
    await expect(widget.plans).toBeHidden();
    expect(await placeOfBuy(page)).toBe(place);
  });

  test('the checkout accepts only an agreement about this order', async ({ host, page }) => {
    const ran = run({});
    const { session } = ran;
    const widget = await open(host, ran);
    await widget.choose(6);
    const chosen = await postedByCheckout(page);
    expect(chosen).toEqual({ fenqi: '6-annuity' });
    expect(run({ session, post: chosen }).notices, 'of a plan’s id').toHaveLength(1);
    await widget.openSheet();
    await widget.apply.click();
    await widget.review.click();
    await widget.dialog.agree.click();
    await expect(widget.status).toContainText(widget.words.committed);
    const post = await postedByCheckout(page);
    expect(await posted(page), 'by the browser').toEqual(post);
    for (const other of [{ total: 1300 }, { currency: 'EUR' }, { session: { fenqi_order: 'another' } }]) {
      const refused = run({ session, post, ...other });
      expect(refused.notices, JSON.stringify(other)).toHaveLength(1);
      expect(refused.order).toEqual([]);
    }
    const taken = run({ session, post });
    expect(taken.notices).toEqual([]);
    expect(taken.result?.result).toBe('success');
    expect(taken.order).toEqual({ _fenqi_agreement: post['fenqi'], status: 'on-hold' });
    expect(taken.session['fenqi_order'], 'the next order gets a new reference').toBeNull();
  });

  for (const [currency, decimals, total] of [
    ['EUR', 0, 1299],
    ['KWD', 2, 299.5],
    ['JPY', 2, 129_900],
  ] as const)
    test(`a shop that shows ${decimals} decimals in ${currency} accepts an agreement`, async ({ host, page }) => {
      const asked = { currency, decimals, total };
      const ran = run(asked);
      const widget = await open(host, ran);
      await widget.applyFor(6);
      await widget.review.click();
      await widget.dialog.agree.click();
      await expect(widget.status).toContainText(widget.words.committed);
      const { session } = ran;
      expect(run({ ...asked, session, post: await postedByCheckout(page) }).notices).toEqual([]);
    });
});

test.describe('Shopify', () => {
  const engine = new Liquid({ templates: { fenqi: readFileSync(recipe('shopify/fenqi.liquid'), 'utf8') } });
  engine.registerFilter('asset_url', (name: string) => `/fenqi/${name.replace('fenqi.en', 'one/fenqi.en')}?v=17`);
  engine.registerFilter('stylesheet_tag', (url: string) => `<link rel="stylesheet" href="${url}">`);
  /** The comment at the top of the snippet shows how to call it. */
  const calls = readFileSync(recipe('shopify/fenqi.liquid'), 'utf8').split('endcomment')[0]!;
  const [product = '', cart = ''] = calls.split('In the form');
  const render = (text: string) =>
    engine.parseAndRender(
      [...text.matchAll(/{% .* %}/g)].join('\n'),
      { section: { id: 'template' } },
      { globals: { cart: { currency: { iso_code: 'USD' } } } },
    );

  test('the offers follow the price when the theme redraws it', async ({ host, page }) => {
    const widget = await host.open({
      fenqi: false,
      body: `<div id="product">${dawn.plain('$1,299.00')}</div>${await render(product)}${buy}`,
      css: `#product { height: 8em } ${dawn.css}`,
      policy: 'none',
    });
    await expect(widget.plans).toContainText('$1,299.00');
    const place = await placeOfBuy(page);
    await show(page, dawn.sale('$1,299.00', '$999.50'));
    await expect(widget.plans).toContainText('$999.50');
    expect(await placeOfBuy(page)).toBe(place);
  });

  test('the cart sends the chosen plan, even if the widget is outside the cart’s form', async ({ host, page }) => {
    const widget = await host.open({
      fenqi: false,
      body: `<form id="cart"></form><p class="totals__total-value">$1,299.00 USD</p>${await render(cart)}${buy}`,
      policy: 'none',
    });
    await widget.choose(6);
    await expect.poll(() => posted(page)).toEqual({ 'attributes[fenqi]': '6-annuity' });
  });
});

test.describe('Magento', () => {
  test.skip(whyNoPhp !== null, `the template cannot run: ${whyNoPhp}`);

  test('the offers follow the product’s final price', async ({ host, page }) => {
    const template = recipe('magento/Magento_Catalog/templates/product/view/fenqi.phtml');
    const widget = await host.open({
      fenqi: false,
      head: '<link rel="stylesheet" href="/fenqi/fenqi.css">',
      body: `<div class="product-info-main"><div id="product">${luma.plain('$1,299.00')}</div>${runPhp('magento', template)}${buy}</div>`,
      css: '#product { height: 8em }',
      policy: 'none',
    });
    await expect(widget.plans).toContainText('$1,299.00');
    const place = await placeOfBuy(page);
    await show(page, luma.sale('$1,299.00', '$999.50'));
    await expect(widget.plans).toContainText('$999.50');
    expect(await placeOfBuy(page)).toBe(place);
  });
});
