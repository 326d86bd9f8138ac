import type { HeldClock } from '../fixtures/HeldClock.js';
import { expect } from '../fixtures/test.js';
import { minorOf, sumOf } from '../models/amounts.js';
import type { Shop } from '../models/Shop.js';
import type { Widget } from '../models/Widget.js';

export interface Reviewed {
  readonly totalMinor: number;
  readonly payments: readonly number[];
}

/** Reads the review as a careful shopper does: everything in it adds up. */
export async function readReview({ dialog, words }: Widget, currency = 'CNY'): Promise<Reviewed> {
  await expect(dialog.locator).toBeVisible();
  const totalMinor = minorOf(await dialog.figure(words.total), currency);
  const { payments, totals, sums } = await dialog.schedule(currency);
  expect(sums).toEqual(totals);
  expect(sumOf(payments)).toBe(totalMinor);
  return { totalMinor, payments };
}

/** Moves the page's time on until it has asked a lender that has decided: behind HTTP the lender has a time of its own. */
export async function untilApproved(widget: Widget, clock: HeldClock): Promise<void> {
  await expect(async () => {
    await clock.move(3_000);
    await expect(widget.status).toContainText(widget.words.approved, { timeout: 1_000 });
  }).toPass();
}

/** From the approval to the agreement. */
export async function reviewAndAgree(widget: Widget, currency = 'CNY'): Promise<Reviewed> {
  await widget.review.click();
  const reviewed = await readReview(widget, currency);
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(widget.words.committed);
  await expect(widget.dialog.locator).toBeHidden();
  return reviewed;
}

/** Places the order, and finds the agreement on its page, figure by figure as reviewed. */
export async function placeOrder(shop: Shop, reviewed: Reviewed, currency = 'CNY'): Promise<void> {
  await expect(shop.page.getByText(shop.words.installmentsReady)).toBeVisible();
  const { id } = JSON.parse(await shop.widget.value()) as { id: string };
  await shop.fillAddress();
  await shop.placeOrder.click();
  await expect(shop.order.thanks).toBeVisible();
  await expect(shop.order.agreementId).toHaveText(id);
  expect(minorOf(await shop.order.total.innerText(), currency)).toBe(reviewed.totalMinor);
  expect((await shop.order.schedule(currency)).payments).toEqual(reviewed.payments);
}
