import { expect, test } from '../fixtures/test.js';
import { placeOrder, reviewAndAgree, untilApproved } from './steps.js';

test('test_pending waits while a person decides, and is then approved', { tag: ['@lender', '@postgres'] }, async ({
  shop,
  clock,
}) => {
  const widget = await shop.goToCheckout({ shopper: 'test_pending' });
  await widget.choose(6);
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.pending);
  await expect(widget.status).toContainText('An answer is expected by');
  await untilApproved(widget, clock);
  await placeOrder(shop, await reviewAndAgree(widget));
});

test('test_pending reloads while waiting: the same application goes on and is approved', {
  tag: ['@lender', '@engine'],
}, async ({ shop, page, books, clock }) => {
  const widget = await shop.goToCheckout({ shopper: 'test_pending' });
  await widget.choose(6);
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.pending);
  await page.reload();
  await shop.payByInstallments();
  await expect(widget.plan(6)).toBeChecked();
  await untilApproved(widget, clock);
  expect(await books.applications()).toHaveLength(1);
  await placeOrder(shop, await reviewAndAgree(widget));
});

test('test_slow is kept informed for several seconds, then approved', async ({ shop, clock }) => {
  const widget = await shop.goToCheckout({ shopper: 'test_slow' });
  await widget.choose(6);
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.applying);
  await expect(widget.button(widget.words.cancel)).toBeVisible();
  await clock.move(3_000);
  await expect(widget.status).toContainText(widget.words.applying);
  await untilApproved(widget, clock);
  await reviewAndAgree(widget);
});

test('test_slow may change their mind while the lender thinks, and nothing comes of it', async ({
  shop,
  books,
  clock,
}) => {
  const widget = await shop.goToCheckout({ shopper: 'test_slow' });
  await widget.choose(6);
  await widget.apply.click();
  await widget.button(widget.words.cancel).click();
  await expect(widget.status).toContainText(widget.words.cancelled);
  await expect(widget.plan(12)).toBeEnabled();
  await expect.poll(async () => (await books.applications()).every(({ cancelled }) => cancelled)).toBe(true);
  await clock.move(60_000);
  await expect(widget.status).toContainText(widget.words.cancelled);
});
