import { expect, test } from '../fixtures/test.js';
import { readSandbox } from '../models/sandboxBook.js';
import { placeOrder, reviewAndAgree } from './steps.js';

test('a guest finds the offers beside the product, buys in six installments and gets the agreement with the order', async ({
  shop,
  page,
}) => {
  await shop.enterAs();
  await shop.open('/products/headphones');
  await expect(shop.widget.compactLine).toContainText(/From CN¥173\.80 a month over 12 months/);
  await page.getByRole('radio', { name: /Noise cancelling/ }).check();
  await shop.widget.compactLine.click();
  await expect(shop.widget.plans).toBeVisible();
  await page.getByRole('button', { name: shop.words.addToCart }).click();
  await page.getByRole('link', { name: shop.words.toCheckout }).click();

  await shop.payByInstallments();
  const { widget } = shop;
  await expect(widget.radios).toHaveCount(3);
  for (const radio of await widget.radios.all()) await expect(radio).not.toBeChecked();
  await widget.choose(6);
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.approved);
  await placeOrder(shop, await reviewAndAgree(widget));
});

for (const language of ['en', 'zh-CN'] as const)
  test(`test_approved gets the advertised terms, in ${language}`, async ({ shop }) => {
    const widget = await shop.goToCheckout({ shopper: 'test_approved', language });
    await widget.choose(3);
    const shown = await widget.schedule();
    await widget.apply.click();
    await expect(widget.status).toContainText(widget.words.approved);
    const reviewed = await reviewAndAgree(widget);
    expect(reviewed.payments).toEqual(shown.payments);
    await placeOrder(shop, reviewed);
  });

test('test_best gets 2.9 %, sees what it changes, and the order says so', async ({ shop }) => {
  const widget = await shop.goToCheckout({ shopper: 'test_best' });
  await widget.choose(12);
  const advertised = (await widget.schedule()).totals.at(-1) ?? 0;
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.approved);
  await expect(widget.status).toContainText('Your personal terms: the total is');
  const reviewed = await reviewAndAgree(widget);
  expect(reviewed.totalMinor).toBeLessThan(advertised);
  await placeOrder(shop, reviewed);
  await expect(shop.order.rate).toHaveText(/^(2\.9|3\.0)\d*%$/);
});

test('one click sends one application, and one agreement comes of it', async ({ shop, page }) => {
  const widget = await shop.goToCheckout({ shopper: 'test_approved' });
  await widget.choose(6);
  await widget.apply.dblclick();
  await expect(widget.status).toContainText(widget.words.approved);
  await widget.review.click();
  await widget.dialog.agree.dblclick();
  await expect(widget.status).toContainText(widget.words.committed);
  const applications = await readSandbox(page);
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
