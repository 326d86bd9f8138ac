import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.js';

/** Holds the live part back until the test lets it come. */
async function holdLivePart(page: Page): Promise<() => void> {
  let letCome = () => {};
  const allowed = new Promise<void>(resolve => {
    letCome = resolve;
  });
  await page.route('**/chunks/goLive*', async route => {
    await allowed;
    await route.continue();
  });
  return letCome;
}

test('the focus stays where it is when the live part takes over', async ({ host, page }) => {
  const letCome = await holdLivePart(page);
  const widget = await host.open('<fenqi-offers amount="2999.00" currency="CNY" lender="sandbox"></fenqi-offers>');
  await widget.plan(3).focus();
  letCome();
  // The sheet of the live part's styles has come with it.
  await expect
    .poll(() => widget.root.evaluate(element => element.shadowRoot?.adoptedStyleSheets.length))
    .toBeGreaterThan(1);
  await expect(widget.plan(3)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(widget.plan(3)).toBeChecked();
});

test('a compact widget that the shopper has opened stays open when a plan is chosen', async ({ host, page }) => {
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
