import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures/test.js';
import { reviewAndAgree, submitOrder } from './steps.js';

test('test_declined: the shopper sees the reasons, takes an alternative that would be approved, and buys with it', {
  tag: ['@lender', '@postgres', '@phone'],
}, async ({ shop }) => {
  const widget = await shop.goToCheckout({ shopper: 'test_declined' });
  await widget.applyFor(3);
  await expect(widget.status).toContainText(widget.words.declined);
  await expect(widget.status.getByRole('listitem')).toHaveText([/income/, /Other loans/]);
  await expect(widget.plan(3)).toBeChecked();
  await expect(widget.alternatives.first()).toContainText(/Total you pay .* · Interest .* · APR/);

  await widget.alternatives.first().click();
  await expect(widget.plan(3)).not.toBeChecked();
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.approved);
  const reviewed = await reviewAndAgree(widget);
  // The order has a line of its own for the down payment.
  const [today, ...payments] = reviewed.payments;
  expect(today).toBe(299_90);
  await submitOrder(shop, { ...reviewed, payments });
});

test('a refusal shows its reasons first, then the alternatives, with what is due today as large as the installment', {
  tag: '@phone',
}, async ({ shop }) => {
  const widget = await shop.goToCheckout({ shopper: 'test_declined' });
  await widget.applyFor(12);
  const first = widget.alternatives.first();
  await expect(first).toContainText(/Today CN¥299\.90 Each payment CN¥/);
  const topOf = async (each: Locator) => (await each.boundingBox())!.y;
  const [title, reasons, alternatives] = [
    await topOf(widget.status.getByText(widget.words.declined)),
    await topOf(widget.status.getByRole('list')),
    await topOf(first),
  ];
  expect(title).toBeLessThan(reasons);
  expect(reasons).toBeLessThan(alternatives);
  const sizes = await first
    .locator('strong')
    .evaluateAll(all => all.map(each => Number.parseFloat(getComputedStyle(each).fontSize)));
  expect(sizes).toEqual([sizes[0], sizes[0]]);
  const around = await first.evaluate(each => Number.parseFloat(getComputedStyle(each).fontSize));
  expect(sizes[0]).toBeGreaterThan(around);
});

test('an alternative with a down payment shows it in the plan, the review and the order', {
  tag: '@lender',
}, async ({ shop }) => {
  const widget = await shop.goToCheckout({ shopper: 'test_declined' });
  await widget.applyFor(12);
  await expect(widget.status).toContainText(widget.words.declined);
  const [today, each] = await widget.alternatives.first().locator('strong').allInnerTexts();
  expect(today).toBe('CN¥299.90');
  await widget.alternatives.first().click();
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.approved);
  await expect(widget.sheet.getByText(/^12 payments, /)).toBeVisible();
  await expect(widget.sheet.locator('[part=details] [part=amount]')).toContainText(`${each} `);
  await widget.review.click();
  expect(await widget.dialog.figure('Down payment today')).toBe(today);
  await widget.dialog.back.click();
  await reviewAndAgree(widget);
  await widget.button(widget.words.toCheckout).click();
  await expect(shop.page.getByText(shop.words.installmentsReady)).toBeVisible();
  await shop.fillAddress();
  await shop.placeOrder.click();
  await expect(shop.order.thanks).toBeVisible();
  await expect(shop.order.fact(shop.words.agreementDownPayment)).toBeVisible();
});

test('test_no_alternative: the shopper sees the reasons and no alternatives, and can still pay in full', async ({
  shop,
  page,
}) => {
  const widget = await shop.goToCheckout({ shopper: 'test_no_alternative' });
  await widget.applyFor(6);
  await expect(widget.status).toContainText(widget.words.declined);
  await expect(widget.status.getByRole('listitem')).toHaveText([/Earlier payments were late/]);
  await expect(widget.alternatives).toHaveCount(0);
  await widget.closeSheet();
  await page.getByRole('radio', { name: shop.words.payFull }).check();
  await shop.fillAddress();
  await shop.placeOrder.click();
  await expect(shop.order.thanks).toBeVisible();
  await expect(page.getByRole('main').getByText(shop.words.paidInFull)).toBeVisible();
});
