import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.js';
import type { HostSite } from '../host/HostSite.js';

const offers =
  '<fenqi-offers id="w" amount="2999.00" currency="CNY" lender="sandbox" applicant="test_approved"></fenqi-offers>';
const turbo = readFileSync(
  new URL('../../node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js', import.meta.url),
  'utf8',
);

type Turbo = { Turbo: { visit(to: string): void } };
const visit = (page: Page, to: string) => page.evaluate(to => (window as unknown as Turbo).Turbo.visit(to), to);

/** Two pages of a shop, between which Turbo navigates in one document. */
async function shopOf(host: HostSite, around = (html: string) => html) {
  await host.page.route('**/turbo.js', route => route.fulfill({ contentType: 'text/javascript', body: turbo }));
  await host.page.addInitScript(() => Object.assign(window, { document0: performance.timeOrigin }));
  const head = '<script src="/turbo.js"></script>';
  const other = host.server.put({ body: `<p id="other">Another page</p>${around('')}`, policy: 'none', head });
  const first = { body: around(offers), policy: 'none' as const, head };
  const widget = await host.open(first);
  return { widget, other, first: host.page.url() };
}
const began = (page: Page) => page.evaluate(() => performance.timeOrigin);

test('Turbo: returning to a page resumes its widget, with the approval', async ({ host, page }) => {
  const { widget, other, first } = await shopOf(host);
  const beginning = await began(page);
  await widget.applyFor(6);
  await expect(widget.status).toContainText(widget.words.approved);
  await visit(page, other);
  await expect(page.locator('#other')).toBeVisible();
  await expect(page.locator('fenqi-offers')).toHaveCount(0);
  await visit(page, first);
  await expect(widget.status).toContainText(widget.words.approved);
  expect(await widget.root.evaluate(element => element.shadowRoot!.querySelectorAll('[part=widget]').length)).toBe(1);
  await widget.openSheet();
  await widget.review.click();
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(widget.words.committed);
  expect(await began(page), 'all in one document').toBe(beginning);
});

test('Turbo: the widget works in a page that the back button restores from a snapshot', async ({ host, page }) => {
  const { widget, other } = await shopOf(host);
  const beginning = await began(page);
  await widget.choose(12);
  await expect(widget.clear).toBeVisible();
  await visit(page, other);
  await expect(page.locator('#other')).toBeVisible();
  await page.goBack();
  await expect(page.locator('#other')).toHaveCount(0);
  await expect(widget.radios).toHaveCount(3);
  await widget.applyFor(6);
  await expect(widget.status).toContainText(widget.words.approved);
  expect(await began(page)).toBe(beginning);
});

test('Turbo: a permanent element moves from page to page and keeps its choice', async ({ host, page }) => {
  const { widget, other } = await shopOf(host, html => `<div id="kept" data-turbo-permanent>${html}</div>`);
  await widget.choose(6);
  await expect(widget.clear).toBeVisible();
  await widget.root.evaluate(element => Object.assign(window, { before: element }));
  await visit(page, other);
  await expect(page.locator('#other')).toBeVisible();
  await expect(widget.plan(6)).toBeChecked();
  expect(await widget.root.evaluate(element => element === (window as unknown as { before: Element }).before)).toBe(
    true,
  );
  await widget.openSheet();
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.approved);
});
