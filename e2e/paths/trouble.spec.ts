import { expect, test } from '../fixtures/test.js';
import { readReview, reviewAndAgree, submitOrder } from './steps.js';

/** Over a real network the browser reports the failure too; the sandbox only simulates it. */
const brokenConnection = [/request failed: net::ERR_\w+ .*\/v1\/applications/, /Failed to load resource/];

test('test_broken_commit: if the answer is lost, the loan is made exactly once and the order carries its agreement', {
  tag: ['@lender', '@postgres'],
}, async ({ shop, books, lender, trouble }) => {
  if (lender) trouble.expect(...brokenConnection);
  const widget = await shop.goToCheckout({ shopper: 'test_broken_commit' });
  await widget.applyFor(6);
  await widget.review.click();
  const reviewed = await readReview(widget);
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(widget.words.committed);
  const applications = await books.applications();
  expect(applications.map(({ committed }) => committed)).toEqual([true]);
  await submitOrder(shop, reviewed);
});

test('test_expired: after an approval expires, asking again leads to a new approval', async ({
  shop,
  books,
  clock,
}) => {
  const widget = await shop.goToCheckout({ shopper: 'test_expired' });
  await widget.applyFor(6);
  await expect(widget.status).toContainText(widget.words.approved);
  await expect(widget.status).toContainText(/expires soon/);
  await clock.move(5_000);
  await expect(widget.status).toContainText(widget.words.expired);
  await widget.button(widget.words.applyAgain).click();
  await expect(widget.status).toContainText(widget.words.approved);
  expect(await books.applications()).toHaveLength(2);
  await reviewAndAgree(widget, 'CNY', clock);
});

test('test_expired: the review closes when the approval expires, and nothing is signed', async ({
  shop,
  books,
  clock,
}) => {
  const widget = await shop.goToCheckout({ shopper: 'test_expired' });
  await widget.applyFor(6);
  await widget.review.click();
  await expect(widget.dialog.locator).toBeVisible();
  await clock.move(5_000);
  await expect(widget.status).toContainText(widget.words.expired);
  await expect(widget.dialog.locator).toBeHidden();
  expect((await books.applications()).map(({ committed }) => committed)).toEqual([false]);
});

test('test_offline: after a failed connection, a retry is approved with a single application', {
  tag: '@lender',
}, async ({ shop, books, lender, trouble }) => {
  if (lender) trouble.expect(...brokenConnection, /response 404: .*\/v1\/applications\?/);
  const widget = await shop.goToCheckout({ shopper: 'test_offline' });
  await widget.applyFor(6);
  await expect(widget.status).toContainText('did not answer in time');
  await widget.button(widget.words.retry).click();
  await expect(widget.status).toContainText(widget.words.approved);
  expect(await books.applications()).toHaveLength(1);
  await submitOrder(shop, await reviewAndAgree(widget));
});
