import { expect, test } from '../fixtures/test.js';
import { placeOrder, reviewAndAgree } from './steps.js';

test('test_pending waits while a person decides, and is then approved', async ({ shop }) => {
  const widget = await shop.goToCheckout({ shopper: 'test_pending' });
  await widget.choose(6);
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.pending);
  await expect(widget.status).toContainText('An answer is expected by');
  await expect(widget.status).toContainText(widget.words.approved);
  await placeOrder(shop, await reviewAndAgree(widget));
});

test('test_pending reloads while waiting: the same application goes on and is approved', async ({
  shop,
  page,
  books,
}) => {
  const widget = await shop.goToCheckout({ shopper: 'test_pending' });
  await widget.choose(6);
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.pending);
  await page.reload();
  await shop.payByInstallments();
  await expect(widget.plan(6)).toBeChecked();
  await expect(widget.status).toContainText(widget.words.approved);
  expect(await books.applications()).toHaveLength(1);
  await placeOrder(shop, await reviewAndAgree(widget));
});

test('test_slow is kept informed for several seconds, then approved', async ({ shop }) => {
  const widget = await shop.goToCheckout({ shopper: 'test_slow' });
  await widget.choose(6);
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.applying);
  await expect(widget.button(widget.words.cancel)).toBeVisible();
  await expect(widget.status).toContainText(widget.words.approved);
  await reviewAndAgree(widget);
});

test('test_slow may change their mind while the lender thinks, and nothing comes of it', async ({ shop, books }) => {
  const widget = await shop.goToCheckout({ shopper: 'test_slow' });
  await widget.choose(6);
  await widget.apply.click();
  await widget.button(widget.words.cancel).click();
  await expect(widget.status).toContainText(widget.words.cancelled);
  await expect(widget.plan(12)).toBeEnabled();
  await expect.poll(async () => (await books.applications()).every(({ cancelled }) => cancelled)).toBe(true);
});
