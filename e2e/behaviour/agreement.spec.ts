import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures/test.js';
import { readMinor } from '../models/amounts.js';
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
  await widget.applyFor(12);
  await expect(widget.status).toContainText(widget.words.approved);
  const reviewed = await reviewAndAgree(widget, currency);
  await submitOrder(shop, reviewed, currency);
});

test('the agreement leads to the shop’s own button, and its payment days can be kept in a calendar', async ({
  shop,
  page,
}) => {
  const widget = await shop.goToCheckout({ shopper: 'test_approved' });
  await widget.applyFor(6);
  await widget.review.click();
  const { payments } = await widget.dialog.schedule();
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(widget.words.committed);

  const coming = page.waitForEvent('download');
  await widget.button(widget.words.calendar).click();
  const file = await coming;
  const { id } = JSON.parse(await widget.value()) as { id: string };
  expect(file.suggestedFilename()).toBe(`${id}.ics`);
  const text = (await readFile(await file.path(), 'utf8')).replaceAll('\r\n ', '');
  const titles = text
    .match(/(?<=SUMMARY:).*/g)
    ?.map(title => readMinor(title.split(' · ')[0]!.replaceAll('\\', ''), 'CNY'));
  expect(titles).toEqual(payments);

  await widget.button(widget.words.toCheckout).click();
  await expect(shop.placeOrder).toBeFocused();
  await expect(shop.placeOrder).toBeInViewport({ ratio: 1 });
});
