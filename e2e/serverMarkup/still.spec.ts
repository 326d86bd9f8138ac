import type { Page } from '@playwright/test';
import { holdRequests } from '../browser/holdRequests.js';
import { layoutShift } from '../browser/layoutShift.js';
import { expect, test } from '../fixtures/test.js';
import type { HostServer } from '../host/HostServer.js';
import { renderOffers } from '../host/renderOffers.js';
import { ServerPage } from './ServerPage.js';

const styleSheet = '/fenqi/offers.css';
const WIDTHS = [320, 360, 600, 768, 1280];

const languages = [
  ['zh-CN', 'CNY'],
  ['en', 'USD'],
  ['de', 'EUR'],
  ['ar', 'KWD'],
] as const;

/** A page with the server markup of both layouts, painted. */
async function openPictures(page: Page, hostServer: HostServer, [lang, currency]: (typeof languages)[number]) {
  const pictures = (['full', 'line'] as const).map(layout =>
    renderOffers({ amount: '2999.00', currency, locale: lang, layout, styleSheet }),
  );
  const server = await new ServerPage(page, hostServer).open(pictures.join(''), { lang });
  await expect(page.locator('fenqi-offers .tile').first()).toBeVisible();
  await expect(page.locator('fenqi-offers [part~=line]').first()).toBeVisible();
  return server;
}

for (const language of languages)
  test(`server markup in ${language[0]} is visible before any script and stays the same, in place, after takeover at every window width`, async ({
    page,
    hostServer,
  }) => {
    const server = await openPictures(page, hostServer, language);
    const boxesAtEveryWidth = async () => {
      const boxes: Record<string, string[]> = {};
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        boxes[`at ${width} px`] = await server.boxes();
      }
      return boxes;
    };
    const before = await boxesAtEveryWidth();
    const isSame = await server.remember();
    await server.hydrate();
    expect(await isSame(), 'the same elements').toBe(true);
    expect(await layoutShift(page), `shift at ${WIDTHS.at(-1)} px`).toBe(0);
    expect(await boxesAtEveryWidth()).toEqual(before);
    expect(hostServer.reports).toEqual([]);
  });

test('server markup does not move while the script takes it over, at every window width', async ({
  page,
  hostServer,
}) => {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const server = await openPictures(page, hostServer, ['de', 'EUR']);
    const before = await server.boxes();
    await server.hydrate();
    expect(await server.boxes(), `boxes at ${width} px`).toEqual(before);
    expect(await layoutShift(page), `shift at ${width} px`).toBe(0);
  }
});

test('server markup with an outdated amount, such as from a cache, is priced again in place', async ({
  page,
  hostServer,
}) => {
  const old = renderOffers({ amount: '2999.00', currency: 'CNY', locale: 'en', styleSheet });
  const server = await new ServerPage(page, hostServer).open(old.replace('2999.00', '3299.00'));
  await expect(server.widget.plans).toContainText('CN¥999.66');
  const before = await server.boxes();
  await server.hydrate();
  await expect(server.widget.plans).toContainText('CN¥1,099.66');
  const outlines = (boxes: readonly string[]) => boxes.filter(box => /^(fenqi|fieldset|label|button)/.test(box));
  expect(outlines(await server.boxes())).toEqual(outlines(before));
  expect(await layoutShift(page)).toBe(0);
});

test('while the style sheet of server markup is loading, nothing unstyled is visible and the space is reserved', async ({
  page,
  hostServer,
}) => {
  const letIt = await holdRequests(page, '**/offers.css');
  const markup = renderOffers({ amount: '2999.00', currency: 'CNY', locale: 'en', styleSheet });
  const asked = page.waitForRequest('**/offers.css');
  const opening = new ServerPage(page, hostServer).open(markup);
  await asked;
  const legend = page.locator('fenqi-offers .legend');
  await expect(page.locator('fenqi-offers')).toBeVisible();
  await expect(legend).toBeHidden();
  const reserved = (await page.locator('fenqi-offers').boundingBox())!;
  letIt();
  const server = await opening;
  await expect(legend).toBeVisible();
  expect(await page.locator('fenqi-offers').boundingBox()).toEqual(reserved);
  await server.hydrate();
  expect(await page.locator('fenqi-offers').boundingBox()).toEqual(reserved);
  expect(await layoutShift(page)).toBe(0);
});

test('if the style sheet of server markup fails to load, the space stays reserved and the script brings the styles', async ({
  page,
  hostServer,
  trouble,
}) => {
  trouble.expect(/gone\.css/, /status of 500/);
  const markup = renderOffers({ amount: '2999.00', currency: 'CNY', locale: 'en', styleSheet: '/fenqi/gone.css' });
  const server = await new ServerPage(page, hostServer).open(markup);
  await expect(page.locator('fenqi-offers .legend')).toBeHidden();
  const top = await server.buyTop();
  await server.hydrate();
  await expect(server.widget.plans).toBeVisible();
  expect(await server.buyTop()).toBe(top);
});

test('server markup with inline styles keeps its space without any other file', async ({ page, hostServer }) => {
  const markup = renderOffers({ amount: '2999.00', currency: 'CNY', locale: 'en' });
  const server = await new ServerPage(page, hostServer).open(markup, { policy: 'none', head: '' });
  await expect(server.widget.plans).toBeVisible();
  const before = await server.boxes();
  await server.hydrate();
  expect(await server.boxes()).toEqual(before);
  expect(await layoutShift(page)).toBe(0);
});

test('a lender’s terms and the live part load without moving the server markup', async ({ page, hostServer }) => {
  const markup = renderOffers({ amount: '2999.00', currency: 'CNY', locale: 'en', lender: 'sandbox', styleSheet });
  const server = await new ServerPage(page, hostServer).open(markup);
  const { widget } = server;
  const top = await server.buyTop();
  await server.hydrate();
  await expect
    .poll(() => widget.root.evaluate(element => element.shadowRoot?.adoptedStyleSheets.length))
    .toBeGreaterThan(1);
  expect(await server.buyTop()).toBe(top);
  expect(await layoutShift(page)).toBe(0);
  // Without a choice, nothing on screen shows that the terms have arrived.
  await widget.choose(6);
  await widget.openSheet();
  await expect(widget.apply).toBeVisible();
  await expect(widget.root.getByText(/^Estimate/)).toBeHidden();
  await widget.button(widget.words.clear).click();
  await expect(widget.sheet).toHaveCount(0);
  expect(await server.buyTop()).toBe(top);
});
