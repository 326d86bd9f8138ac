import { expect, test } from '../fixtures/test.js';
import { reviewAndAgree, submitOrder } from './steps.js';

test('a guest chooses six installments beside the product, finds them chosen at the checkout, and gets the agreement with the order', {
  tag: ['@lender', '@postgres', '@engine', '@phone'],
}, async ({ shop, page }) => {
  await shop.enterAs();
  await shop.open('/products/headphones');
  await expect(shop.widget.open).toContainText('from CN¥173.80 a month over 12 months');
  await page.getByRole('radio', { name: /Noise cancelling/ }).check();
  await shop.widget.openSheet();
  await shop.widget.choose(6);
  await shop.widget.closeSheet();
  await page.getByRole('button', { name: shop.words.addToCart }).click();
  await page.getByRole('button', { name: shop.words.toCheckout }).click();

  const { widget } = shop;
  await expect(widget.radios).toHaveCount(3);
  await expect(widget.plan(6)).toBeChecked();
  await expect(shop.placeOrder).not.toHaveClass('primary');
  await widget.openSheet();
  await expect(widget.sheet.getByText(/^6 payments, .* to /)).toBeVisible();
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.approved);
  await submitOrder(shop, await reviewAndAgree(widget));
});

test('test_approved: a purchase in Chinese gets the advertised terms from offer to order', async ({ shop }) => {
  const widget = await shop.goToCheckout({ shopper: 'test_approved', language: 'zh-CN' });
  await widget.choose(3);
  const shown = await widget.schedule();
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.approved);
  const reviewed = await reviewAndAgree(widget);
  expect(reviewed.payments).toEqual(shown.payments);
  await submitOrder(shop, reviewed);
});

test('test_best: the shopper gets 2.9 %, sees what changes, and the order shows that rate', { tag: '@lender' }, async ({
  shop,
}) => {
  const widget = await shop.goToCheckout({ shopper: 'test_best' });
  await widget.choose(12);
  const advertised = (await widget.schedule()).totals.payment ?? 0;
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.approved);
  await expect(widget.status).toContainText('Your personal terms: the total is');
  const reviewed = await reviewAndAgree(widget);
  expect(reviewed.totalMinor).toBeLessThan(advertised);
  await submitOrder(shop, reviewed);
  await expect(shop.order.rate).toHaveText(/^(2\.9|3\.0)\d*%$/);
});
