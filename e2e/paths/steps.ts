import type { HeldClock } from '../fixtures/HeldClock.js';
import { expect } from '../fixtures/test.js';
import { readMinor, sumOf } from '../models/amounts.js';
import type { ShopModel } from '../models/ShopModel.js';
import type { WidgetModel } from '../models/WidgetModel.js';

export interface Reviewed {
  readonly totalMinor: number;
  readonly payments: readonly number[];
}

/** Reads the review as a careful shopper does, and checks that its figures add up. */
export async function readReview({ dialog, words }: WidgetModel, currency = 'CNY'): Promise<Reviewed> {
  await expect(dialog.locator).toBeVisible();
  const totalMinor = readMinor(await dialog.figure(words.total), currency);
  const { payments, totals, sums } = await dialog.schedule(currency);
  expect(sums).toEqual(totals);
  expect(sumOf(payments)).toBe(totalMinor);
  return { totalMinor, payments };
}

/** Moves the page's time until the lender has decided and the page has asked. A lender over HTTP runs on its own time. */
export async function untilApproved(widget: WidgetModel, clock: HeldClock): Promise<void> {
  await expect(async () => {
    await clock.move(3_000);
    await expect(widget.status).toContainText(widget.words.approved, { timeout: 1_000 });
  }).toPass();
}

/** Goes from the approval to the agreement. Needs the clock if the test holds it, because a review wants to be read for a while. */
export async function reviewAndAgree(widget: WidgetModel, currency = 'CNY', clock?: HeldClock): Promise<Reviewed> {
  await widget.openSheet();
  await widget.review.click();
  const reviewed = await readReview(widget, currency);
  if (currency === 'CNY') await widget.dialog.readCosts(clock);
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(widget.words.committed);
  await expect(widget.dialog.locator).toBeHidden();
  return reviewed;
}

/** Closes the sheet, places the order, and checks that its page shows the agreement with every figure as reviewed. */
export async function submitOrder(shop: ShopModel, reviewed: Reviewed, currency = 'CNY'): Promise<void> {
  await expect(shop.page.getByText(shop.words.installmentsReady)).toBeVisible();
  const { id } = JSON.parse(await shop.widget.value()) as { id: string };
  if (await shop.widget.sheet.isVisible()) await shop.widget.button(shop.widget.words.toCheckout).click();
  await shop.fillAddress();
  await shop.placeOrder.click();
  await expect(shop.order.thanks).toBeVisible();
  await expect(shop.order.agreementId).toHaveText(id);
  expect(readMinor(await shop.order.total.innerText(), currency)).toBe(reviewed.totalMinor);
  expect((await shop.order.schedule(currency)).payments).toEqual(reviewed.payments);
}
