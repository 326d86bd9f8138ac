import type { Page } from '@playwright/test';
import { layoutShift } from '../browser/layoutShift.js';
import { expect, test } from '../fixtures/test.js';
import { atRest, buy, css, head, placeOfBuy } from './buyButton.js';
import { amountIn, everyLanguage } from './everyLanguage.js';
import { withoutScript } from './withoutScript.js';

const WIDTHS = [320, 360, 480, 600, 768, 1024, 1440];

/** Every layout, each with a button below it. */
const bothLayouts = (currency: string) =>
  ['full', 'line']
    .map(
      layout =>
        `<fenqi-offers amount="${amountIn(currency)}" currency="${currency}" layout="${layout}"></fenqi-offers><p class="under">Under ${layout}</p>`,
    )
    .join('');

/** The positions of the buttons below the widgets. */
const placesUnder = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('.under, #buy')].map(each => each.getBoundingClientRect().y));

/** The same at every window width. */
async function placesAtEveryWidth(page: Page): Promise<Record<string, number[]>> {
  const places: Record<string, number[]> = {};
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    places[`at ${width} px`] = await placesUnder(page);
  }
  return places;
}

/** Languages that a browser lays out differently: right to left, without spaces, and with long words. */
const engine = ['en', 'de', 'ar', 'ja'];

for (const [lang, currency] of everyLanguage)
  test(`content below the widget is where it was without the script, at every window width: in ${lang}`, {
    tag: engine.includes(lang) ? '@engine' : [],
  }, async ({ host, page }) => {
    const body = bothLayouts(currency);
    const { before } = await withoutScript(host, { body, lang }, () => placesAtEveryWidth(page));
    await atRest(page);
    expect(await layoutShift(page), `shift at ${WIDTHS.at(-1)} px`).toBe(0);
    expect(await placesAtEveryWidth(page)).toEqual(before);
  });

for (const [lang, currency] of everyLanguage.filter(([lang]) => ['en', 'de'].includes(lang)))
  test(`nothing below the widget moves while the script loads, at every window width: in ${lang}`, async ({
    host,
    page,
  }) => {
    const body = bothLayouts(currency);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const { before } = await withoutScript(host, { body, lang }, () => placesUnder(page));
      await atRest(page);
      expect(await placesUnder(page), `at ${width} px`).toEqual(before);
      expect(await layoutShift(page), `shift at ${width} px`).toBe(0);
    }
  });

for (const look of ['card', 'contrast'])
  for (const [name, attributes] of [
    ['fenqi-offers', `look="${look}"`],
    ['fenqi-offers', `look="${look}" layout="line"`],
    ['div', `data-fenqi-look="${look}"`],
  ] as const)
    test(`the space reserved before the script loads includes the inner margin of the look: <${name} ${attributes}>`, {
      tag: look === 'card' ? '@engine' : [],
    }, async ({ host, page }) => {
      const options =
        name === 'div' ? 'data-fenqi-amount="2999.00" data-fenqi-currency="CNY"' : 'amount="2999.00" currency="CNY"';
      const body = `<${name} ${options} ${attributes}></${name}>${buy}`;
      const { before } = await withoutScript(host, { body, lang: 'de' }, () => placesAtEveryWidth(page));
      await atRest(page);
      expect(await layoutShift(page), `shift at ${WIDTHS.at(-1)} px`).toBe(0);
      expect(await placesAtEveryWidth(page)).toEqual(before);
    });

test('a changed cart moves nothing: other amounts, too low for some plans or for all, another currency', async ({
  host,
  page,
}) => {
  const body = `<fenqi-offers amount="2999.00" currency="CNY" lender="sandbox"></fenqi-offers>${buy}`;
  const { before, widget } = await withoutScript(host, { body, lang: 'en' }, () => placeOfBuy(page));
  await atRest(page);
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
    await atRest(page);
    expect(await placeOfBuy(page), `${amount} ${currency}`).toBe(before);
  }
  expect(await layoutShift(page)).toBe(0);
});

for (const attribute of ['data-fenqi-amount="2999.00"', 'data-fenqi-amount-from="#price"'])
  test(`an element with ${attribute} also reserves its space`, async ({ host, page }) => {
    const body = `<p id="price">CN¥2,999.00</p><div ${attribute} data-fenqi-currency="CNY"></div>${buy}`;
    const { before, widget } = await withoutScript(host, { body, lang: 'en' }, () => placeOfBuy(page));
    await expect(widget.radios).toHaveCount(3);
    await atRest(page);
    expect(await placeOfBuy(page)).toBe(before);
    expect(await layoutShift(page)).toBe(0);
  });

test('with scripts disabled, the buy button is where it is with scripts', async ({
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
