import { expect, test } from '../fixtures/test.js';
import { reviewAndAgree, submitOrder, untilApproved } from './steps.js';

test('test_pending: the widget waits while a person decides, then shows the approval', {
  tag: ['@lender', '@postgres'],
}, async ({ shop, clock }) => {
  const widget = await shop.goToCheckout({ shopper: 'test_pending' });
  await widget.applyFor(6);
  await expect(widget.status).toContainText(widget.words.pending);
  await expect(widget.status).toContainText('An answer is expected by');
  await untilApproved(widget, clock);
  await submitOrder(shop, await reviewAndAgree(widget, 'CNY', clock));
});

test('test_pending: a reload while waiting resumes the same application, which is then approved', {
  tag: ['@lender', '@engine'],
}, async ({ shop, page, books, clock }) => {
  const widget = await shop.goToCheckout({ shopper: 'test_pending' });
  await widget.applyFor(6);
  await expect(widget.status).toContainText(widget.words.pending);
  await page.reload();
  await shop.payByInstallments();
  await expect(widget.plan(6)).toBeChecked();
  await untilApproved(widget, clock);
  expect(await books.applications()).toHaveLength(1);
  await submitOrder(shop, await reviewAndAgree(widget, 'CNY', clock));
});

test('test_slow: the widget keeps the shopper informed for several seconds, then shows the approval', async ({
  shop,
  clock,
}) => {
  const widget = await shop.goToCheckout({ shopper: 'test_slow' });
  await widget.applyFor(6);
  await expect(widget.status).toContainText(widget.words.applying);
  await expect(widget.button(widget.words.cancel)).toBeVisible();
  await clock.move(3_000);
  await expect(widget.status).toContainText(widget.words.applying);
  await untilApproved(widget, clock);
  await reviewAndAgree(widget, 'CNY', clock);
});

test('test_slow: a shopper who cancels while the lender is deciding gets no approval', async ({
  shop,
  books,
  clock,
}) => {
  const widget = await shop.goToCheckout({ shopper: 'test_slow' });
  await widget.applyFor(6);
  await widget.button(widget.words.cancel).click();
  await expect(widget.status).toContainText(widget.words.cancelled);
  await widget.closeSheet();
  await expect(widget.plan(12)).toBeEnabled();
  await expect(widget.status).toContainText(widget.words.cancelled);
  await expect.poll(async () => (await books.applications()).every(({ cancelled }) => cancelled)).toBe(true);
  await clock.move(60_000);
  await expect(widget.status).toContainText(widget.words.cancelled);
});
