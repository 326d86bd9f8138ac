import { headlessWords } from '../../demo/headless/words.js';
import { en } from '../../demo/words/en.js';
import { expectAccessible } from '../access/expectAccessible.js';
import { expect, test } from '../fixtures/test.js';

const words = headlessWords.en;

test('on the headless page a shopper chooses, applies, reviews, signs, and starts again', async ({ shop, page }) => {
  await shop.enterAs({ shopper: 'test_approved' });
  await shop.open('/headless');
  await expect(page.getByRole('heading', { level: 1, name: en.headlessTitle })).toBeVisible();
  const slider = page.getByRole('slider', { name: words.slider });
  await expect(slider).toHaveAttribute('aria-valuetext', words.installments(6));
  await slider.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', words.installments(12));
  await expectAccessible(page, 'choosing');

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await press(words.apply);
  await expect(page.getByRole('status').filter({ hasText: 'Approved' })).toBeVisible();
  await press(words.review);
  await expect(page.getByRole('table')).toBeVisible();
  await press(words.back);
  await press(words.review);
  await press(words.sign);
  await expect(page.getByRole('status').filter({ hasText: words.committedText })).toBeVisible();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(13);
  await expectAccessible(page, 'signed');

  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: words.committedText })).toBeVisible();
  await press(words.again);
  await expect(page.getByRole('button', { name: words.apply, exact: true })).toBeVisible();
});

test('the headless page shows why an application was declined, and the shopper can take an alternative', async ({
  shop,
  page,
}) => {
  await shop.enterAs({ shopper: 'test_declined' });
  await shop.open('/headless');
  await page.getByRole('slider', { name: words.slider }).press('Home');
  await page.getByRole('button', { name: words.apply, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: words.reasons.affordability })).toBeVisible();
  await page.locator('#headless').getByRole('button').first().click();
  await page.getByRole('button', { name: words.apply, exact: true }).click();
  await expect(page.getByRole('button', { name: words.review, exact: true })).toBeVisible();
});
