import { expect, test } from '../fixtures/test.js';
import { reviewAndAgree, submitOrder } from '../paths/steps.js';

test('a double click sends one application and makes one agreement', { tag: '@lender' }, async ({ shop, books }) => {
  const widget = await shop.goToCheckout({ shopper: 'test_approved' });
  await widget.choose(6);
  await widget.apply.dblclick();
  await expect(widget.status).toContainText(widget.words.approved);
  await widget.review.click();
  await widget.dialog.agree.dblclick();
  await expect(widget.status).toContainText(widget.words.committed);
  const applications = await books.applications();
  expect(applications.map(({ committed }) => committed)).toEqual([true]);
});

test('a purchase in a currency with three decimals keeps all three up to the order', async ({ shop }) => {
  const currency = 'KWD';
  const widget = await shop.goToCheckout({ shopper: 'test_best', currency });
  await widget.choose(12);
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.approved);
  const reviewed = await reviewAndAgree(widget, currency);
  await submitOrder(shop, reviewed, currency);
});
