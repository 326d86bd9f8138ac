import type { Page } from '@playwright/test';
import { holdRequests } from '../browser/holdRequests.js';
import { layoutShift } from '../browser/layoutShift.js';
import { expect, test } from '../fixtures/test.js';
import { renderOffers } from '../host/renderOffers.js';
import { atRest, head } from './buyButton.js';

/** Something of the page's own, 200 px wide. */
const own = '<div class="measured" style="width: 200px">Folio laptop</div>';
const grid = (columns: string, inside: string) =>
  `<div class="measured" style="display: grid; width: 600px; grid-template-columns: ${columns}">${inside}</div>`;
const flex = (styles: string, inside: string) =>
  `<div class="measured" style="display: flex; ${styles}">${inside}</div>`;

/** Places whose width follows from what they hold. Each is measured, and so is everything in it with the class. */
const hosts: Readonly<Record<string, (offers: string) => string>> = {
  'a cell in an auto column': offers => grid('auto 1fr', `<div class="measured">${own}${offers}</div><i>x</i>`),
  'an auto column beside another': offers => grid('auto auto', `${own}${own}${offers}`),
  'a min-content column': offers => grid('min-content 1fr', `<div class="measured">${own}${offers}</div><i>x</i>`),
  'a max-content column': offers => grid('max-content 1fr', `<div class="measured">${own}${offers}</div><i>x</i>`),
  'a narrow fraction': offers => grid('1fr 2fr', `<div class="measured">${offers}</div>${own}`),
  'centred grid items': offers => grid('1fr 1fr; justify-items: center', `${own}${offers}`),
  'an inline grid': offers => `<div class="measured" style="display: inline-grid">${own}${offers}</div>`,
  'a row': offers => flex('width: 600px', `${own}${offers}`),
  'a row with a button': offers => flex('width: 600px', `<button class="measured">Add to cart</button>${offers}`),
  'a row with a long text': offers =>
    flex(
      'width: 600px',
      `<p class="measured">A light laptop of 13 inches with a quiet fan and a bright screen</p>${offers}`,
    ),
  'a row that wraps': offers => flex('width: 600px; flex-wrap: wrap', `${own}${offers}`),
  'a cell of a row': offers => flex('width: 600px', `<div class="measured">${own}${offers}</div>${own}`),
  'an inline row': offers => `<div class="measured" style="display: inline-flex">${own}${offers}</div>`,
  'a column that centres': offers => flex('flex-direction: column; align-items: center', `${own}${offers}`),
  'an inline column': offers =>
    `<div class="measured" style="display: inline-flex; flex-direction: column">${own}${offers}</div>`,
  'a table cell': offers =>
    `<table class="measured"><tr><td class="measured">${own}${offers}</td><td class="measured">x</td></tr></table>`,
  'a table cell of its own': offers =>
    `<table class="measured"><tr><td class="measured">${own}</td><td class="measured">x</td></tr><tr><td>${offers}</td></tr></table>`,
  'a full table': offers =>
    `<table class="measured" width="100%"><tr><td class="measured">${own}${offers}</td><td class="measured">x</td></tr></table>`,
  'an inline block': offers => `<div class="measured" style="display: inline-block">${own}${offers}</div>`,
  'a float': offers => `<div class="measured" style="float: left">${own}${offers}</div>`,
  'a place of its own layer': offers =>
    `<div style="position: relative; height: 700px"><div class="measured" style="position: absolute">${own}${offers}</div></div>`,
  'a width of fit-content': offers => `<div class="measured" style="width: fit-content">${own}${offers}</div>`,
  'a fieldset': offers => flex('', `<fieldset class="measured">${own}${offers}</fieldset>`),
};

const css = `body { margin: 16px; font: 16px/1.5 sans-serif } section { display: flow-root } p { margin: 0 }`;
/** A card keeps its inner margin even in a row that leaves it no room. */
const bodyOf = (offers: string, isCard: boolean) =>
  Object.entries(hosts)
    .filter(([name]) => !isCard || name !== 'an inline row')
    .map(([name, around]) => `<section title="${name}">${around(offers)}</section>`)
    .join('');

/** The widths of all places, and how far something reaches over their edges. */
const widthsOf = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('section')].map(section => [
        section.title,
        [...section.querySelectorAll('.measured')].map(each => {
          const over = Math.max(0, each.scrollWidth - each.clientWidth);
          return `${each.getBoundingClientRect().width.toFixed(1)} px, ${over} px over`;
        }),
      ]),
    ),
  );

const pictures = {
  full: '<fenqi-offers amount="2999.00" currency="CNY"></fenqi-offers>',
  'one line': '<fenqi-offers amount="2999.00" currency="CNY" layout="line"></fenqi-offers>',
  'in a card': '<fenqi-offers amount="2999.00" currency="CNY" look="card"></fenqi-offers>',
  'from data attributes': '<div data-fenqi-amount="2999.00" data-fenqi-currency="CNY"></div>',
  'drawn by a server': renderOffers({
    amount: '2999.00',
    currency: 'CNY',
    locale: 'en',
    styleSheet: '/fenqi/offers.css',
  }),
} as const;

for (const [name, offers] of Object.entries(pictures))
  test(`no column, row, cell or box is wider with the widget than without it, and nothing moves while it loads: ${name}`, {
    tag: '@engine',
  }, async ({ host, page }) => {
    const isCard = name === 'in a card';
    await page.goto(host.server.put({ body: bodyOf('', isCard), css, head, policy: 'none', fenqi: false }));
    const without = await widthsOf(page);
    const letIt = await holdRequests(page, '**/fenqi/script.js');
    await page.goto(host.server.put({ body: bodyOf(offers, isCard), css, head, policy: 'none' }), {
      waitUntil: 'commit',
    });
    await page.waitForFunction(
      () =>
        document.readyState !== 'loading' &&
        [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].every(({ sheet }) => sheet),
    );
    expect(await widthsOf(page), 'before the script').toEqual(without);
    letIt();
    await atRest(page);
    expect(await widthsOf(page), 'with the script').toEqual(without);
    expect(await layoutShift(page)).toBe(0);
  });

test('a widget that is centred, or alone in a row, has all the width that there is', { tag: '@engine' }, async ({
  host,
  page,
}) => {
  const offers = pictures.full;
  const body = [
    `<div style="display: flex; flex-direction: column; align-items: center">${offers}</div>`,
    `<div style="display: grid; justify-items: start">${offers}</div>`,
    `<div style="display: flex">${offers}</div>`,
    `<div style="padding: 0 8px">${offers.replace('<fenqi-offers', '<fenqi-offers class="inset"')}</div>`,
    `<div>${offers.replace('<fenqi-offers', '<fenqi-offers look="card"')}</div>`,
  ].join('');
  await host.open({
    body: `<div style="width: 640px">${body}</div>`,
    policy: 'none',
    css: '.inset { margin-inline: 12px }',
    head,
  });
  await atRest(page);
  expect(
    await page.evaluate(() =>
      [...document.querySelectorAll('fenqi-offers')].map(each => each.getBoundingClientRect().width),
    ),
  ).toEqual([640, 640, 640, 600, 640]);
});

test('the page’s own width for the widget wins', async ({ host, page }) => {
  await host.open({ body: pictures.full, css: 'fenqi-offers { width: 480px }', head });
  await atRest(page);
  expect((await page.locator('fenqi-offers').boundingBox())!.width).toBe(480);
});
