import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.js';
import { decisions, ScriptedLender } from '../host/ScriptedLender.js';

const offers = '<fenqi-offers amount="2999.00" currency="CNY"></fenqi-offers>';

/** What would put the widget into the page's outline. */
const outline = (page: Page) =>
  page.evaluate(() => {
    const marks =
      'h1, h2, h3, h4, h5, h6, main, nav, header, footer, aside, section[aria-label], section[aria-labelledby], form, [role=heading], [role=region]';
    return [...document.querySelector('fenqi-offers')!.shadowRoot!.querySelectorAll(marks)].map(
      ({ localName }) => localName,
    );
  });

test('no heading and no landmark of the widget stands in the page, from the first picture to the review', async ({
  host,
  page,
}) => {
  const widget = await host.open(offers);
  await expect(widget.plans).toBeVisible();
  expect(await outline(page)).toEqual([]);
  await new ScriptedLender(page).lendTo('fenqi-offers', { apply: { answers: decisions.approved('6-annuity') } });
  await widget.choose(6);
  await widget.apply.click();
  await widget.review.click();
  await expect(widget.dialog.locator).toBeVisible();
  // A dialog has an outline of its own.
  expect((await outline(page)).filter(name => !/^h\d$/.test(name))).toEqual([]);
  const outside = await widget.root.evaluate(
    element =>
      [...element.shadowRoot!.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(each => !each.closest('dialog'))
        .length,
  );
  expect(outside).toBe(0);
});

test('total and rate are the description of each radio, as they are of the plan that is chosen', async ({ host }) => {
  const widget = await host.open(offers);
  const total = { 3: 'CN¥2,999.00', 6: 'CN¥3,050.83', 12: 'CN¥3,128.88' };
  const rate = { 3: '0.00%', 6: '6.06%', 12: '8.19%' };
  for (const months of [3, 6, 12] as const)
    await expect(widget.plan(months)).toHaveAccessibleDescription(`Total ${total[months]} APR ${rate[months]}`);
});

test('one polite region is there, empty, before anything is asked, and the answer arrives in it', async ({
  host,
  page,
}) => {
  const widget = await host.open(offers);
  await expect(widget.plans).toBeVisible();
  await expect(widget.status).toHaveCount(1);
  await expect(widget.status).toBeEmpty();
  await new ScriptedLender(page).lendTo('fenqi-offers', { apply: { answers: decisions.declined } });
  await widget.choose(6);
  await expect(widget.apply).toBeVisible();
  const region = await widget.status.elementHandle();
  await expect(widget.status).toBeEmpty();
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.declined);
  const same = await widget.status.evaluate((now, before) => now === before, region);
  expect(same, 'a screen reader has known the region before').toBe(true);
  const live = await widget.root.evaluate(
    element => element.shadowRoot!.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log]').length,
  );
  expect(live).toBe(1);
});

test('an approval that is about to lapse is announced ahead, and asking again loses nothing', async ({
  host,
  page,
}) => {
  const widget = await host.open(offers);
  const lender = await new ScriptedLender(page).lendTo('fenqi-offers', {
    apply: { answers: decisions.approved('6-annuity', 22_000) },
  });
  await widget.choose(6);
  await widget.apply.click();
  await expect(widget.status).toContainText('about to expire');
  await lender.does('apply', { answers: decisions.approved('6-annuity') });
  await expect(widget.status).toContainText(widget.words.expired, { timeout: 25_000 });
  await expect(widget.plan(6)).toBeChecked();
  await widget.button(widget.words.applyAgain).click();
  await expect(widget.review).toBeVisible();
});
