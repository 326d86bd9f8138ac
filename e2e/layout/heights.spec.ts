import type { Page } from '@playwright/test';
import { LOCALES } from '../../src/protocol/Locale.js';
import { expect, test } from '../fixtures/test.js';
import type { HostSite } from '../host/HostSite.js';
import { atRest, css, head } from './buyButton.js';
import { termsWithoutMaximum } from './everyLanguage.js';

/** What changes the height: the length of the amounts, plans that the amount misses, and the law of the currency. */
const purchases: Readonly<Record<string, string>> = {
  'in CNY': 'amount="2999.00" currency="CNY"',
  'in JPY': 'amount="299900" currency="JPY"',
  'below the minimum of every plan': 'amount="1.00" currency="CNY"',
  'below the minimum of two plans': 'amount="40.00" currency="USD"',
  'CN¥12,525.75 a month': `amount="144000.00" currency="CNY" ${termsWithoutMaximum('CNY', 'CN')}`,
  'IRR 4,330,000.00 a month': `amount="49780000.00" currency="IRR" ${termsWithoutMaximum('IRR', 'INTL')}`,
};
/** With a warning or standard information in the first view. */
const underLaw: Readonly<Record<string, string>> = {
  'in EUR': 'amount="2999.00" currency="EUR"',
  'in GBP': 'amount="2999.00" currency="GBP"',
  'in PLN': 'amount="12999.00" currency="PLN"',
  'EUR 12,525.75 a month': `amount="144000.00" currency="EUR" ${termsWithoutMaximum('EUR', 'EU')}`,
};

/** Opens one page with every purchase in every language, each with a lender, whose name needs room too. */
async function openAll(
  { page, host }: { page: Page; host: HostSite },
  layout: string,
  all: Readonly<Record<string, string>>,
): Promise<void> {
  const body = LOCALES.flatMap(locale =>
    Object.entries(all).map(
      ([name, attributes]) =>
        `<fenqi-offers title="${name}, in ${locale}" locale="${locale}" layout="${layout}" lender="sandbox" ${attributes}></fenqi-offers>`,
    ),
  ).join('');
  await host.open({ body: `<div id="column">${body}</div>`, css, head });
  await expect(page.locator('[part=lender]')).toHaveCount(LOCALES.length * Object.keys(all).length);
  await atRest(page);
}

/** The highest widgets of the page at each of these widths of their column, if they are higher than that. */
const tooHigh = (page: Page, widths: readonly number[], most: number): Promise<string[]> =>
  page.evaluate(
    ([widths, most]) => {
      const column = document.querySelector<HTMLElement>('#column')!;
      return widths.flatMap(width => {
        column.style.width = `${width}px`;
        return [...document.querySelectorAll<HTMLElement>('fenqi-offers')]
          .map(({ title, offsetHeight }) => ({ title, offsetHeight }))
          .filter(({ offsetHeight }) => offsetHeight > most)
          .map(({ title, offsetHeight }) => `${offsetHeight} px at ${width} px: ${title}`);
      });
    },
    [widths, most] as const,
  );

const from = (first: number, last: number, step: number) =>
  Array.from({ length: (last - first) / step + 1 }, (_, index) => first + index * step);
const anyWidth = from(280, 1_000, 8);

test('in every language the line is at most 56 px high from a width of 280 px on, also below the minimum and with long amounts', async ({
  host,
  page,
}) => {
  await openAll({ page, host }, 'line', purchases);
  expect(await tooHigh(page, anyWidth, 56)).toEqual([]);
  expect((await tooHigh(page, [280], 55)).length, 'every widget was measured').toBe(66);
});

test('in every language the line is at most 96 px high under the law of the EU and of the UK, which says the figures of the plans in view', async ({
  host,
  page,
}) => {
  await openAll({ page, host }, 'line', underLaw);
  expect(await tooHigh(page, anyWidth, 96)).toEqual([]);
  // In PLN one plan is in view.
  const withTwo = LOCALES.length * (Object.keys(underLaw).length - 1);
  for (const width of [280, 400]) {
    const shown = await page.evaluate(columnWidth => {
      document.querySelector<HTMLElement>('#column')!.style.width = `${columnWidth}px`;
      return [...document.querySelectorAll('fenqi-offers')].flatMap(({ title, shadowRoot }) => {
        const [plan, figures] = ['.row .then', '.law .then'].map(part => shadowRoot!.querySelector(part));
        return plan || figures ? { title, plan: plan?.checkVisibility(), figures: figures?.checkVisibility() } : [];
      });
    }, width);
    expect(shown).toHaveLength(withTwo);
    const isThere = width === 400;
    expect(shown.filter(({ plan, figures }) => plan !== isThere || figures !== isThere)).toEqual([]);
  }
});

test('in every language three plans are at most 200 px high in a column of 360 to 440 px, and 120 px from 560 px on', async ({
  host,
  page,
}) => {
  await openAll({ page, host }, 'full', purchases);
  expect(await tooHigh(page, from(320, 552, 8), 200)).toEqual([]);
  expect(await tooHigh(page, from(560, 1_000, 8), 120)).toEqual([]);
});

test('in every language the law of the EU and of the UK adds at most 60 px to three plans', async ({ host, page }) => {
  await openAll({ page, host }, 'full', underLaw);
  expect(await tooHigh(page, from(320, 552, 8), 260)).toEqual([]);
  expect(await tooHigh(page, from(560, 1_000, 8), 180)).toEqual([]);
});
