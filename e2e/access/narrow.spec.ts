import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.js';
import { decisions, ScriptedLender } from '../host/ScriptedLender.js';
import { laptop } from '../models/ShopModel.js';
import type { WidgetModel } from '../models/WidgetModel.js';

/** How far content overflows the page or the dialog sideways. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const dialog = document.querySelector('fenqi-offers')?.shadowRoot?.querySelector('dialog');
    const over = (element: Element | null | undefined) => (element ? element.scrollWidth - element.clientWidth : 0);
    return { page: over(document.scrollingElement), dialog: over(dialog) };
  });

/** What scrolls inside the sheet, beside the sheet itself. */
const innerScrollers = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('fenqi-offers')]
      .flatMap(({ shadowRoot }) => [...shadowRoot!.querySelectorAll('dialog *')])
      .filter(each => /auto|scroll/.test(getComputedStyle(each).overflow))
      .map(({ className }) => className),
  );

const none = { page: 0, dialog: 0 };

const tooSmall = (widget: WidgetModel) =>
  widget.root.evaluate(element =>
    [...(element.shadowRoot?.querySelectorAll('button, a, summary, label') ?? [])]
      .filter(each => each.checkVisibility())
      .map(each => ({ text: each.textContent, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ text, box }) => `${text} ${box.width} × ${box.height}`),
  );

for (const [language, currency, amount] of [
  ['en', 'CNY', '199999.00'],
  ['zh-CN', 'CNY', '199999.00'],
  ['en', 'KWD', '5999.999'],
] as const)
  test(`nothing scrolls sideways in a window of 320 or 360 px, in ${language} and ${currency}`, {
    tag: currency === 'KWD' ? '@engine' : [],
  }, async ({ host, page }) => {
    const widget = await host.open({
      body: `<fenqi-offers amount="${amount}" currency="${currency}"></fenqi-offers>`,
      lang: language,
      css: 'body { margin: 1rem; }',
    });
    await expect(widget.plans).toBeVisible();
    const atBothWidths = async (look: () => Promise<unknown>) => {
      const seen: unknown[] = [];
      for (const width of [320, 360]) {
        await page.setViewportSize({ width, height: 640 });
        seen.push(await look());
      }
      return seen;
    };
    expect(await atBothWidths(() => overflow(page))).toEqual([none, none]);
    await widget.choose(12);
    await widget.openSheet();
    await widget.sheet.getByText(widget.words.allPayments, { exact: true }).click();
    const table = widget.root.locator('[part=schedule]');
    await expect(table).toBeVisible();
    expect(await atBothWidths(() => overflow(page))).toEqual([none, none]);
    expect(await innerScrollers(page)).toEqual([]);
    const tableOverflow = () =>
      table.evaluate(element => {
        const around = element.closest('details');
        return around ? around.scrollWidth - around.clientWidth : 0;
      });
    expect(await atBothWidths(tableOverflow), 'the table of payments fits').toEqual([0, 0]);
  });

test('in a window of 320 × 225 px (1280 × 900 px at 400 %) the figures of the review can be read, and its buttons reached', {
  tag: '@engine',
}, async ({ shop, page }) => {
  await page.setViewportSize({ width: 320, height: 225 });
  const widget = await shop.goToCheckout({ shopper: 'test_best' }, laptop);
  expect(await overflow(page)).toEqual(none);
  await widget.applyFor(12);
  await widget.review.click();
  await expect(widget.dialog.locator).toBeVisible();
  expect(await overflow(page)).toEqual(none);
  expect(await innerScrollers(page)).toEqual([]);
  const unread = await widget.dialog.locator.evaluate(dialog =>
    [...dialog.querySelectorAll<HTMLElement>('[part=figures] > div, [part=schedule] tr')]
      .filter(row => {
        row.scrollIntoView({ block: 'center' });
        const { left, right, top, bottom } = row.getBoundingClientRect();
        const isSeen = (x: number, y: number) => {
          const hit = (dialog.getRootNode() as ShadowRoot).elementFromPoint(x, y);
          return !!hit && row.contains(hit);
        };
        return ![top + 2, bottom - 2].every(y => isSeen(left + 2, y) && isSeen(right - 2, y));
      })
      .map(row => row.innerText),
  );
  expect(unread, 'nothing covers the figures').toEqual([]);
  await widget.dialog.readCosts();
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(widget.words.committed);
  expect(await overflow(page)).toEqual(none);
});

test('every control is at least 24 px high and wide', { tag: '@engine' }, async ({ host, page }) => {
  const widget = await host.open('<fenqi-offers amount="2999.00" currency="CNY"></fenqi-offers>');
  const lender = await new ScriptedLender(page).lendTo();
  await widget.choose(6);
  await expect(widget.root.locator('[part=clear]')).toBeVisible();
  expect(await tooSmall(widget)).toEqual([]);
  await widget.openSheet();
  await expect(widget.apply).toBeVisible();
  expect(await tooSmall(widget)).toEqual([]);
  await lender.does('apply', { answers: decisions.declined });
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.declined);
  expect(await tooSmall(widget)).toEqual([]);
  await lender.does('apply', { answers: decisions.approved('12-annuity') });
  await widget.alternatives.first().click();
  await widget.apply.click();
  await widget.review.click();
  await expect(widget.dialog.locator).toBeVisible();
  expect(await tooSmall(widget)).toEqual([]);
});

for (const [locale, currency] of [
  ['de', 'EUR'],
  ['ar', 'SAR'],
] as const)
  test(`every control of the line and of its sheet is at least 24 px high and wide, at 320 px in ${locale}`, async ({
    host,
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const widget = await host.open(
      `<fenqi-offers amount="2999.00" currency="${currency}" locale="${locale}" layout="line" lender="sandbox" applicant="test_approved"></fenqi-offers>`,
    );
    await expect(widget.open).toBeVisible();
    expect(await tooSmall(widget)).toEqual([]);
    await widget.openSheet();
    await widget.root.getByRole('radio').nth(1).check();
    await widget.sheet.locator('[part=button]').click();
    await expect(widget.root.locator('[part=sheet].approved')).toBeVisible();
    expect(await tooSmall(widget)).toEqual([]);
  });
