import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.js';
import { recordEvents } from '../host/recordEvents.js';
import { reserve } from './watchBuy.js';

const body = `<form><p id="price">¥2,999.00</p>
  <fenqi-offers id="w" name="plan" amount-from="#price" currency="CNY" lender="sandbox" applicant="test_approved"></fenqi-offers></form>`;
const show = (page: Page, text: string) =>
  page.locator('#price').evaluate((price, text) => (price.textContent = text), text);

test('a changed price cancels the approval, and the shopper and the page are told', { tag: '@engine' }, async ({
  host,
  page,
}) => {
  const said = await recordEvents(page);
  const widget = await host.open({ body, css: reserve });
  await widget.applyFor(6);
  await expect(widget.status).toContainText(widget.words.approved);
  await show(page, '¥3,999.00');
  await expect(widget.status).toContainText(widget.words.repriced);
  await expect(widget.apply).toBeVisible();
  expect(await widget.value()).toBe('6-annuity');
  expect((await said()).map(({ name, detail }) => `${name} ${detail['status'] ?? ''}`)).toEqual([
    'fenqi:select ',
    'fenqi:decision approved',
    'fenqi:decision cancelled',
  ]);
});

test('an approval survives a temporarily unreadable price if the same price returns', async ({
  host,
  page,
  books,
  clock,
}) => {
  const widget = await host.open({ body, css: reserve });
  await widget.applyFor(6);
  await expect(widget.status).toContainText(widget.words.approved);
  await show(page, '…');
  await expect(widget.plans).toHaveCount(0);
  expect(await widget.value()).toBe('');
  await show(page, 'Now only ¥2,999.00');
  await expect(widget.status).toContainText(widget.words.approved);
  await expect(widget.review).toBeVisible();
  expect(await widget.value()).toBe('6-annuity');
  expect(await books.applications()).toHaveLength(1);
  // The unreadable time is over, so it is not reported.
  await clock.move(60_000);
});

test('an agreement stays on screen and in the form when the price changes, and a note states the new price', async ({
  host,
  page,
  trouble,
}) => {
  trouble.expect(/Fenqi: amount-from="#price": "Paid" shows no figure/);
  const widget = await host.open({ body, css: reserve });
  await widget.applyFor(6);
  await widget.review.click();
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(widget.words.committed);
  const agreement = await widget.value();
  expect(JSON.parse(agreement)).toMatchObject({ amountMinor: 299_900 });

  const whatStays = async () => {
    await expect(widget.status).toContainText(widget.words.committed);
    expect(await widget.value()).toBe(agreement);
    expect(await page.evaluate(() => new FormData(document.forms[0]!).get('plan'))).toBe(agreement);
  };
  await show(page, 'Paid');
  await expect.poll(() => trouble.all.length).toBe(1);
  await whatStays();
  await show(page, '¥3,999.00');
  await expect(widget.root).toContainText('This agreement is for CN¥2,999.00; your order is now CN¥3,999.00.');
  await whatStays();
  await show(page, '¥2,999.00');
  await expect(widget.root).not.toContainText('your order is now');
  await whatStays();
});
