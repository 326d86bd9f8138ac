import { expect, test } from '../fixtures/test.js';
import { placeOrder, reviewAndAgree } from '../paths/steps.js';

test('one click sends one application, and one agreement comes of it', async ({ shop, books }) => {
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

for (const currency of ['JPY', 'KWD'])
  test(`a purchase in ${currency} keeps its own decimals to the end`, async ({ shop }) => {
    const widget = await shop.goToCheckout({ shopper: 'test_best', currency });
    await widget.choose(12);
    await widget.apply.click();
    await expect(widget.status).toContainText(widget.words.approved);
    const reviewed = await reviewAndAgree(widget, currency);
    await placeOrder(shop, reviewed, currency);
  });
