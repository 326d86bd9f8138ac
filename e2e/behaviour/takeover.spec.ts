import type { Page } from '@playwright/test';
import { holdRequests } from '../browser/holdRequests.js';
import { expect, test } from '../fixtures/test.js';

/** Holds the live part back until the test releases it. */
const holdLivePart = (page: Page) => holdRequests(page, '**/chunks/goLive*');

test('the focus does not move when the live part takes over', { tag: '@engine' }, async ({ host, page }) => {
  const letCome = await holdLivePart(page);
  const widget = await host.open('<fenqi-offers amount="2999.00" currency="CNY" lender="sandbox"></fenqi-offers>');
  await widget.plan(3).focus();
  letCome();
  // The live part brings a second style sheet.
  await expect
    .poll(() => widget.root.evaluate(element => element.shadowRoot?.adoptedStyleSheets.length))
    .toBeGreaterThan(1);
  await expect(widget.plan(3)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(widget.plan(3)).toBeChecked();
});

test('a press of the line before the live part is here opens the sheet once it comes, and a choice there keeps the focus', {
  tag: '@engine',
}, async ({ host, page }) => {
  const letCome = await holdLivePart(page);
  const widget = await host.open('<fenqi-offers amount="2999.00" currency="CNY" layout="line"></fenqi-offers>');
  const asked = page.waitForRequest('**/chunks/goLive*');
  await widget.open.click();
  await asked;
  await expect(widget.sheet).toHaveCount(0);
  letCome();
  await expect(widget.sheet).toBeVisible();
  await widget.plan(6).focus();
  await page.keyboard.press('Space');
  await expect(widget.sheet.getByText(widget.words.allPayments, { exact: true })).toBeVisible();
  await expect(widget.plan(6)).toBeChecked();
  await expect(widget.plan(6)).toBeFocused();
});
