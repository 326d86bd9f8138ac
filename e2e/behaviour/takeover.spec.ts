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

test('a compact widget that the shopper opened stays open when a plan is chosen', async ({ host, page }) => {
  const letCome = await holdLivePart(page);
  const widget = await host.open('<fenqi-offers amount="2999.00" currency="CNY" layout="compact"></fenqi-offers>');
  await widget.compactLine.click();
  await widget.plan(6).focus();
  await page.keyboard.press('Space');
  letCome();
  await expect(widget.root.getByText(widget.words.allPayments, { exact: true })).toBeVisible();
  await expect(widget.plan(6)).toBeChecked();
  await expect(widget.plan(6)).toBeFocused();
});
