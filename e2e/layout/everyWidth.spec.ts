import { holdRequests } from '../browser/holdRequests.js';
import { layoutShift } from '../browser/layoutShift.js';
import { expect, test } from '../fixtures/test.js';
import type { HostPages } from '../host/HostPages.js';
import { buy, css, head, idle, placeOfBuy } from './buyButton.js';

const WIDTHS = [320, 360, 480, 600, 768, 1024, 1440];

/** The place of the buy button on this page while the script is still on its way, and what lets the script through. */
async function withoutScript(host: HostPages, body: string, lang: string) {
  const { page } = host;
  const letIt = await holdRequests(page, '**/fenqi/script.js');
  const parsed = page.waitForEvent('domcontentloaded');
  const ready = host.open({ body: body + buy, css, head, lang });
  await parsed;
  // The page is parsed before its style sheets have come; the browser would not paint it yet, a measurement would.
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].every(({ sheet }) => sheet),
  );
  const place = await placeOfBuy(page);
  letIt();
  const widget = await ready;
  await page.unroute('**/fenqi/script.js');
  return { place, widget };
}

for (const [lang, currency] of [
  ['zh-CN', 'CNY'],
  ['zh-TW', 'TWD'],
  ['en', 'USD'],
  ['ja', 'JPY'],
  ['ko', 'KRW'],
  ['es', 'EUR'],
  ['fr', 'EUR'],
  ['de', 'EUR'],
  ['it', 'EUR'],
  ['pt', 'BRL'],
  ['ar', 'KWD'],
] as const)
  for (const layout of ['full', 'compact'])
    test(`the buy button stands where it stood without script, at every width: ${layout} in ${lang}`, async ({
      host,
      page,
    }) => {
      const amount = /JPY|KRW/.test(currency) ? '299900' : '2999.00';
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const body = `<fenqi-offers amount="${amount}" currency="${currency}" layout="${layout}"></fenqi-offers>`;
        const { place, widget } = await withoutScript(host, body, lang);
        await expect(widget.root.locator(layout === 'full' ? '.large' : 'summary').first()).toBeVisible();
        await idle(page);
        expect(await placeOfBuy(page), `at ${width} px`).toBe(place);
        expect(await layoutShift(page), `shift at ${width} px`).toBe(0);
      }
    });

for (const look of ['card', 'contrast'])
  for (const [name, attributes] of [
    ['fenqi-offers', `look="${look}"`],
    ['fenqi-offers', `look="${look}" layout="compact"`],
    ['div', `data-fenqi-look="${look}"`],
  ] as const)
    test(`the inner margin of the look is in the place that is kept: <${name} ${attributes}>`, async ({
      host,
      page,
    }) => {
      const options =
        name === 'div' ? 'data-fenqi-amount="2999.00" data-fenqi-currency="CNY"' : 'amount="2999.00" currency="CNY"';
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const { place, widget } = await withoutScript(host, `<${name} ${options} ${attributes}></${name}>`, 'de');
        await expect(widget.root.locator('.large, summary').first()).toBeVisible();
        await idle(page);
        expect(await placeOfBuy(page), `at ${width} px`).toBe(place);
        expect(await layoutShift(page), `shift at ${width} px`).toBe(0);
      }
    });

test('a cart that changes moves nothing: other amounts, plans that the amount misses, none at all, another currency', async ({
  host,
  page,
}) => {
  const body = '<fenqi-offers amount="2999.00" currency="CNY" lender="sandbox"></fenqi-offers>';
  const { place, widget } = await withoutScript(host, body, 'en');
  await expect(widget.radios).toHaveCount(3);
  await idle(page);
  for (const [amount, currency] of [
    ['49999.99', 'CNY'],
    ['400.00', 'CNY'],
    ['1.00', 'CNY'],
    ['900000.00', 'CNY'],
    ['1234.567', 'KWD'],
    ['2999.00', 'CNY'],
  ] as const) {
    await widget.root.evaluate(
      (element, [amount, currency]) => {
        element.setAttribute('amount', amount);
        element.setAttribute('currency', currency);
      },
      [amount, currency] as const,
    );
    await idle(page);
    expect(await placeOfBuy(page), `${amount} ${currency}`).toBe(place);
  }
  expect(await layoutShift(page)).toBe(0);
});

for (const attribute of ['data-fenqi-amount="2999.00"', 'data-fenqi-amount-from="#price"'])
  test(`an element with ${attribute} keeps its place as well`, async ({ host, page }) => {
    const body = `<p id="price">CN¥2,999.00</p><div ${attribute} data-fenqi-currency="CNY"></div>`;
    const { place, widget } = await withoutScript(host, body, 'en');
    await expect(widget.radios).toHaveCount(3);
    await idle(page);
    expect(await placeOfBuy(page)).toBe(place);
    expect(await layoutShift(page)).toBe(0);
  });

test('with scripts switched off the buy button stands where it stands with them', async ({
  browser,
  host,
  hostServer,
  page,
}) => {
  const described = { body: `<fenqi-offers amount="2999.00" currency="CNY"></fenqi-offers>${buy}`, css, head };
  const widget = await host.open(described);
  await expect(widget.radios).toHaveCount(3);
  const off = await browser.newContext({ javaScriptEnabled: false, viewport: page.viewportSize() });
  const still = await off.newPage();
  await still.goto(hostServer.put(described));
  expect(await placeOfBuy(still)).toBe(await placeOfBuy(page));
  await off.close();
});
