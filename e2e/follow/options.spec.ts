import type { Page } from '@playwright/test';
import { holdRequests } from '../browser/holdRequests.js';
import { untilIdle } from '../browser/untilIdle.js';
import { expect, test } from '../fixtures/test.js';
import { reserve, watchBuy } from './watchBuy.js';

const buy = '<button id="buy">Buy</button>';
const css = `${reserve} #price { display: block; height: 2em; }`;

test('an attribute, a property, data attributes and mount().update() can each change the amount, and the buy button does not move', async ({
  host,
  page,
}) => {
  const ways: readonly (readonly [string, (amount: string) => void])[] = [
    ['#attribute', amount => document.querySelector('#attribute')!.setAttribute('amount', amount)],
    ['#property', amount => Object.assign(document.querySelector('#property')!, { amount: Number(amount) })],
    ['#data', amount => document.querySelector('#data')!.setAttribute('data-fenqi-amount', amount)],
    ['#mount', amount => (window as unknown as { mounted: { update(o: object): void } }).mounted.update({ amount })],
  ];
  const places = await watchBuy(page);
  await host.open({
    body: `<fenqi-offers id="attribute" amount="2999.00" currency="CNY"></fenqi-offers>
      <fenqi-offers id="property" amount="2999.00" currency="CNY" lender="sandbox"></fenqi-offers>
      <div id="data" data-fenqi-amount="2999.00" data-fenqi-currency="CNY"></div>
      <div id="mount" data-fenqi-place></div>${buy}`,
    head: '<script type="module" src="/merchant.js"></script>',
    css,
  });
  await page.waitForFunction(() => 'fenqi' in window);
  await page.evaluate(() => {
    const { fenqi } = window as unknown as { fenqi: { mount(target: Element, options: object): object } };
    const mounted = fenqi.mount(document.querySelector('#mount')!, { amount: '2999.00', currency: 'CNY' });
    Object.assign(window, { mounted });
  });
  for (const [selector, update] of ways) {
    await expect(host.widget(selector).plans).toContainText('CN¥2,999.00');
    await page.evaluate(update, '3999.50');
    await expect(host.widget(selector).plans).toContainText('CN¥3,999.50');
    await page.evaluate(update, '12345.67');
    await expect(host.widget(selector).plans).toContainText('CN¥12,345.67');
  }
  expect(await places()).toHaveLength(1);
});

test('the amount option applies until the followed price has been read, and again once the price is no longer followed', {
  tag: '@engine',
}, async ({ host, page }) => {
  const letIt = await holdRequests(page, '**/chunks/followPrice*');
  const body =
    '<p id="price">¥3,999.00</p><fenqi-offers amount="2999.00" amount-from="#price" currency="CNY"></fenqi-offers>';
  // Firefox reports the load event only after dynamic imports, so the test does not wait for it.
  await page.goto(host.server.put({ body }), { waitUntil: 'commit' });
  const widget = host.widget();
  await expect(widget.plans).toContainText('CN¥2,999.00');
  letIt();
  await expect(widget.plans).toContainText('CN¥3,999.00');
  await widget.root.evaluate(element => element.removeAttribute('amount-from'));
  await expect(widget.plans).toContainText('CN¥2,999.00');
  await page.locator('#price').evaluate(price => (price.textContent = '¥4,999.00'));
  await untilIdle(page);
  await expect(widget.plans).toContainText('CN¥2,999.00');
});

test('data-fenqi-amount-from works on an element that is added later, and follows a change of its selector', async ({
  host,
  page,
}) => {
  await host.open('<p id="price">¥2,999.00</p><p id="other">¥3,999.00</p><div id="there"></div>');
  await page.evaluate(() => {
    const late = document.createElement('div');
    Object.assign(late.dataset, { fenqiAmountFrom: '#price', fenqiCurrency: 'CNY' });
    document.querySelector('#there')!.append(late);
  });
  const widget = host.widget('#there fenqi-offers');
  await expect(widget.plans).toContainText('CN¥2,999.00');
  await page.locator('#there > div').evaluate(element => element.setAttribute('data-fenqi-amount-from', '#other'));
  await expect(widget.plans).toContainText('CN¥3,999.00');
});

const shadow = (page: Page, html: string) =>
  page.evaluate(html => {
    const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
    const { content } = Object.assign(document.createElement('template'), { innerHTML: html });
    root.append(content);
  }, html);
const price = '<p id="price">¥2,999.00</p>';
const offers = '<fenqi-offers amount-from="#price" currency="CNY"></fenqi-offers>';
const change = (page: Page) => page.locator('#price').evaluate(price => (price.textContent = '¥3,999.00'));

test('a price is found if it shares the widget’s shadow root, and if only the widget is in a shadow root', {
  tag: '@engine',
}, async ({ host, page }) => {
  for (const [inside, outside] of [
    [price + offers, ''],
    [offers, price],
  ] as const) {
    await host.open({ body: `${outside}<div id="host"></div>`, policy: 'none' });
    await shadow(page, inside);
    const widget = host.widget();
    await expect(widget.plans).toContainText('CN¥2,999.00');
    await change(page);
    await expect(widget.plans).toContainText('CN¥3,999.00');
  }
});

test('a price in another shadow root can be followed if it is given as an element', async ({ host, page }) => {
  await host.open({
    body: '<div id="host"></div><fenqi-offers currency="CNY"></fenqi-offers>',
    policy: 'none',
    fenqi: false,
  });
  await shadow(page, price);
  await page.evaluate(() => {
    const element = document.querySelector('fenqi-offers') as Element & { amountFrom: Element };
    element.amountFrom = document.querySelector('#host')!.shadowRoot!.querySelector('#price')!;
    const script = Object.assign(document.createElement('script'), { type: 'module', src: '/fenqi/script.js' });
    document.head.append(script);
  });
  const widget = host.widget();
  await expect(widget.plans).toContainText('CN¥2,999.00');
  await change(page);
  await expect(widget.plans).toContainText('CN¥3,999.00');
});

test('layout, look and theme set as properties also become attributes, because styles depend on them', async ({
  host,
}) => {
  const widget = await host.open('<fenqi-offers amount="2999.00" currency="CNY"></fenqi-offers>');
  await expect(widget.plans).toBeVisible();
  const reflected = await widget.root.evaluate(element => {
    const names = ['layout', 'look', 'theme'] as const;
    const all = () =>
      names.map(name => [element.getAttribute(name), (element as HTMLElementTagNameMap['fenqi-offers'])[name]]);
    Object.assign(element, { layout: 'line', look: 'card', theme: 'dark' });
    const given = all();
    Object.assign(element, { layout: undefined, look: null, theme: undefined });
    return { given, taken: all() };
  });
  expect(reflected).toEqual({
    given: [
      ['line', 'line'],
      ['card', 'card'],
      ['dark', 'dark'],
    ],
    taken: [
      [null, null],
      [null, null],
      [null, null],
    ],
  });
  const line = widget.root.locator('[part~=line]');
  // The old name of the line works like the new one.
  for (const layout of ['line', 'compact'] as const) {
    await widget.root.evaluate((element, layout) => Object.assign(element, { layout }), layout);
    await expect(line).toBeVisible();
    await widget.root.evaluate(element => Object.assign(element, { layout: 'full' }));
    await expect(line).toHaveCount(0);
  }
});
