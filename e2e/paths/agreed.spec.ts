import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures/test.js';
import { readReview } from './steps.js';

/** Where an element begins, from the start of the page, wherever that is scrolled to. */
const placeOf = (element: Locator) =>
  element.evaluate(each => {
    const { left, top } = each.getBoundingClientRect();
    return [left + scrollX, top + scrollY].map(Math.round);
  });

test('after an agreement the sheet’s button closes the sheet and goes to the shop’s own submit button, and what was agreed stands in the place of the plans with its first payment', {
  tag: ['@engine', '@phone'],
}, async ({ shop }) => {
  const widget = await shop.goToCheckout({ shopper: 'test_approved' });
  const before = await placeOf(widget.plans);
  await widget.applyFor(6);
  await widget.review.click();
  await readReview(widget);
  const first = await widget.sheet.locator('[part=schedule] tbody tr').first().locator('td').allInnerTexts();
  await widget.dialog.readCosts();
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(widget.words.committed);
  await widget.button(widget.words.toCheckout).click();

  await expect(widget.sheet).toHaveCount(0);
  await expect(shop.placeOrder).toBeFocused();
  await expect(shop.placeOrder).toBeInViewport({ ratio: 1 });
  await expect(widget.plans).toHaveCount(0);
  await expect(widget.agreed).toContainText(widget.words.committed);
  const [due, payment] = first as [string, string];
  await expect(widget.agreed).toContainText(`The first payment is CN¥${payment} on ${due}.`);
  expect(await placeOf(widget.agreed)).toEqual(before);

  // The agreement can be looked at again.
  await widget.open.click();
  await expect(widget.status).toContainText(widget.words.committed);
  await expect(widget.button(widget.words.calendar)).toBeVisible();
});

test('Escape closes the review and leads back to the approval, which can be reviewed again and is not signed', {
  tag: ['@engine', '@phone'],
}, async ({ shop, page, books }) => {
  const widget = await shop.goToCheckout({ shopper: 'test_approved' });
  await widget.applyFor(6);
  await widget.review.click();
  await expect(widget.dialog.locator).toBeVisible();
  await page.keyboard.press('Escape');

  await expect(widget.sheet).toHaveCount(0);
  await expect(widget.open).toBeFocused();
  await expect(widget.status).toContainText(widget.words.approved);
  await expect(widget.open).toHaveText(widget.words.review);
  expect((await books.applications()).map(({ committed, cancelled }) => [committed, cancelled])).toEqual([
    [false, false],
  ]);
  await widget.open.click();
  await expect(widget.status).toContainText(widget.words.approved);
  await expect(widget.dialog.locator).toHaveCount(0);
  await widget.review.click();
  await expect(widget.dialog.locator).toBeVisible();
});
