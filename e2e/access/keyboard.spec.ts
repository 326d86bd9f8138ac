import { expect, test } from '../fixtures/test.js';
import type { ShopModel } from '../models/ShopModel.js';
import { expectFocusInSight, focused } from './focus.js';

/** Presses Tab until the target has the focus, and checks that every stop on the way is visible. */
async function tabTo({ page }: ShopModel, target: import('@playwright/test').Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press(key);
    await expectFocusInSight(page, key);
    if (await target.evaluate(element => (element.getRootNode() as Document | ShadowRoot).activeElement === element))
      return;
  }
  throw new Error(`${key} does not lead to ${target}. The focus is on ${(await focused(page)).name}.`);
}

test('a shopper can choose, apply, review, go back and agree with the keyboard alone', { tag: '@lender' }, async ({
  shop,
  page,
  books,
}) => {
  const press = (key: string) => page.keyboard.press(key);
  await shop.enterAs({ shopper: 'test_approved' });
  await shop.putIntoCart();
  await shop.open('/checkout');
  const { widget } = shop;
  await page.getByRole('radio', { name: shop.words.payFull }).focus();
  await press('ArrowDown');
  await expect(widget.plans).toBeVisible();

  await tabTo(shop, widget.plan(3));
  await expect(widget.plan(3), 'moving in chooses nothing').not.toBeChecked();
  await press('Space');
  await expect(widget.plan(3)).toBeChecked();
  await expect(widget.root.locator('[part=clear]')).toBeVisible();
  await press('ArrowDown');
  await expect(widget.plan(6)).toBeFocused();
  await press('ArrowRight');
  await expect(widget.plan(12)).toBeFocused();
  await expect(widget.plan(12)).toBeChecked();
  await press('ArrowUp');
  await expect(widget.plan(6)).toBeChecked();
  await expectFocusInSight(page, 'arrow keys');
  expect(await books.applications(), 'choosing sends nothing').toEqual([]);

  await tabTo(shop, widget.open);
  await press('Enter');
  await expect(widget.sheet.locator('[part=title]')).toBeFocused();
  await tabTo(shop, widget.sheet.locator('summary', { hasText: widget.words.allPayments }));
  await press('Space');
  await expect(widget.sheet.locator('[part=schedule]')).toBeVisible();
  await tabTo(shop, widget.apply);
  await press('Enter');
  await expectFocusInSight(page, 'applying');
  await expect(widget.review).toBeFocused();

  await press('Space');
  await expect(widget.dialog.locator).toBeVisible();
  await expect(widget.dialog.locator.getByText(widget.words.reviewTitle)).toBeFocused();
  await tabTo(shop, widget.dialog.agree);
  await press('Escape');
  await expect(widget.sheet).toHaveCount(0);
  await expect(widget.open, 'closing returns the focus').toBeFocused();

  await press('Enter');
  await tabTo(shop, widget.review);
  await press('Enter');
  await tabTo(shop, widget.dialog.back);
  await press('Enter');
  await expect(widget.review).toBeVisible();
  await expectFocusInSight(page, 'back to the approval');

  await tabTo(shop, widget.review, 'Shift+Tab');
  await press('Enter');
  await tabTo(shop, widget.dialog.agree);
  await expect(widget.dialog.agree, 'the costs have been in view for long enough').toBeEnabled();
  await press('Enter');
  await expect(widget.status).toContainText(widget.words.committed);
  await expectFocusInSight(page, 'committed');
  expect((await books.applications()).map(({ committed }) => committed)).toEqual([true]);
  await expect(widget.button(widget.words.toCheckout)).toBeFocused();
  await press('Enter');
  await expect(shop.placeOrder).toBeFocused();
});

test('Tab stays inside the sheet, in both directions', { tag: '@engine' }, async ({ shop, page }) => {
  const widget = await shop.goToCheckout({ shopper: 'test_approved' });
  await widget.choose(6);
  await widget.openSheet();
  const expectInside = async (step: string) => {
    for (const key of ['Tab', 'Shift+Tab'])
      for (let presses = 0; presses < 8; presses++) {
        await page.keyboard.press(key);
        const outside = await page.evaluate(() => {
          const root = document.querySelector('fenqi-offers')?.shadowRoot;
          const { activeElement } = document;
          // The browser's own controls may come between the last and the first control.
          return activeElement !== document.body && !root?.activeElement?.closest('dialog');
        });
        expect(outside, `the focus left the sheet with ${key}, ${step}`).toBe(false);
      }
  };
  await expectInside('before the application');
  await widget.apply.click();
  await widget.review.click();
  await expect(widget.dialog.locator).toBeVisible();
  await expectInside('in the review');
});

test('the focus moves to a sensible place when a step removes the focused control', async ({ shop, page }) => {
  const widget = await shop.goToCheckout({ shopper: 'test_declined' });
  await widget.choose(3);
  await widget.openSheet();
  await widget.apply.focus();
  await page.keyboard.press('Enter');
  await expect(widget.status).toContainText(widget.words.declined);
  await expectFocusInSight(page, 'declined: the button is gone');
  await widget.alternatives.first().focus();
  await page.keyboard.press('Enter');
  await expect(widget.alternatives).toHaveCount(0);
  await expectFocusInSight(page, 'an alternative taken: its button is gone');
  await widget.apply.focus();
  await page.keyboard.press('Enter');
  await widget.button(widget.words.otherPlan).focus();
  await page.keyboard.press('Enter');
  await expect(widget.status).toContainText(widget.words.cancelled);
  await expectFocusInSight(page, 'another plan wanted: the approval is gone');
  await widget.button(widget.words.clear).focus();
  await page.keyboard.press('Enter');
  await expect(widget.sheet).toHaveCount(0);
  await expect(widget.radios.and(page.locator(':checked'))).toHaveCount(0);
  await expectFocusInSight(page, 'the choice taken back');
});
