import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { dayText } from '../../demo/shop/dayText.js';
import { en } from '../../demo/words/en.js';
import { loanPageEn } from '../../src/lender-server/http/loan/words/en.js';
import { receiptPageEn } from '../../src/lender-server/http/receipts/words/en.js';
import { addUnits } from '../../src/pricing/calendar/addUnits.js';
import { accruedInterest } from '../../src/pricing/offers/accruedInterest.js';
import { expectAccessible } from '../access/expectAccessible.js';
import { expect, test } from '../fixtures/test.js';
import { readMinor } from '../models/amounts.js';
import { laptop, ShopModel } from '../models/ShopModel.js';
import { reviewAndAgree, submitOrder } from '../paths/steps.js';
import { buyAtOnce } from './buyAtOnce.js';
import { type Life, startLife } from './startLife.js';

let life: Life;
test.beforeAll(async () => {
  life = await startLife();
});
test.afterAll(() => life.stop());
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const car = { product: 'car', variant: 'city', tone: 'sky' } as const;

/** The loan of an order on the shop's page. */
const loanCard = (page: Page, product: string) => page.getByRole('listitem').filter({ hasText: product });
const money = (minor: number) => `CN¥${(minor / 100).toLocaleString('en', { minimumFractionDigits: 2 })}`;

test('a purchase is repaid month by month on the lender’s page, which “my payments” of the shop leads to, until it is settled, and every step of it is proven', async ({
  page,
}) => {
  const shop = new ShopModel(page, life.shopUrl);
  const widget = await shop.goToCheckout({ shopper: 'test_approved' });
  await widget.applyFor(3);
  const reviewed = await reviewAndAgree(widget);
  await submitOrder(shop, reviewed);

  await shop.open('/payments');
  const card = loanCard(page, 'Stille headphones');
  await expect(card).toContainText(en.loanStates.active);
  await expect(card).toContainText(en.paidOf(0, 3));
  await expect(card.locator('dd').first()).toHaveText(money(reviewed.payments[0]!));
  await expectAccessible(page, 'my payments');
  await card.getByRole('link', { name: en.atLender }).click();

  await expect(page.getByText(loanPageEn.standings.repaying)).toBeVisible();
  const dues = await page.locator('tbody tr td:nth-child(2)').allInnerTexts();
  for (const [nth, due] of dues.entries()) {
    await life.moveTo(dayOf(due));
    await page.reload();
    await page.getByRole('button', { name: loanPageEn.pay(money(reviewed.payments[nth]!)) }).click();
    await expect(page.getByText(loanPageEn.news.paid)).toBeVisible();
    await expect(page.getByText(loanPageEn.paidOn(due))).toBeVisible();
  }
  await expect(page.getByText(loanPageEn.standings.settled)).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);

  await page.getByRole('link', { name: loanPageEn.receipts }).click();
  // What has just happened is entered within seconds.
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(receiptPageEn.allProven)).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(page.locator('li [data-state=proven]')).toHaveCount(4);
  await expectAccessible(page, 'receipts');

  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: receiptPageEn.save }).first().click();
  const saved = await readFile(await (await saving).path(), 'utf8');
  const { check, paste, problems, proven } = receiptPageEn;
  const result = page.locator('#result');
  await page.getByLabel(paste).fill(saved);
  await page.getByRole('button', { name: check, exact: true }).press('Enter');
  await expect(result).toHaveText(proven);
  await page.getByLabel(paste).fill(saved.replace(`${reviewed.totalMinor}`, `${reviewed.totalMinor + 1}`));
  await page.getByRole('button', { name: check, exact: true }).press('Enter');
  await expect(result).toHaveText(problems['other-statement']);
  await expectAccessible(page, 'a receipt that was changed');

  await shop.open('/payments');
  await expect(loanCard(page, 'Stille headphones')).toContainText(en.loanStates.settled);
});

test('after an installment that was paid ahead and a refund, settling early costs the price that is left and the interest of the days', async ({
  page,
}) => {
  const shop = new ShopModel(page, life.shopUrl);
  await shop.enterAs({ shopper: 'test_approved' });
  await shop.putIntoCart(laptop);
  const { agreement, loanPage } = await buyAtOnce(page, life, '6-annuity');
  const [first] = agreement.installments;
  await page.goto(loanPage);
  await page.getByRole('button', { name: loanPageEn.pay(money(first!.totalMinor)) }).click();
  await expect(page.getByText(loanPageEn.news.paid)).toBeVisible();

  const settle = page.getByRole('button', { name: /^Settle with/ });
  const figure = async () => readMinor((await settle.innerText()).replace('Settle with', ''), 'CNY');
  // Nothing has accrued on the first day, so that nobody pays for having paid ahead.
  expect(first!.totalMinor + (await figure())).toBe(agreement.amountMinor);

  const refund = { amountMinor: 100_000, reason: 'The bag was missing.', key: 'refund-1' };
  const { returnMinor } = await life.api.refund(agreement.id, refund);
  await page.reload();
  expect(first!.totalMinor - returnMinor + (await figure())).toBe(agreement.amountMinor - 100_000);

  const later = addUnits(life.today(), 'day', 10);
  await life.moveTo(later);
  await page.reload();
  const cost = first!.totalMinor - returnMinor + (await figure()) - (agreement.amountMinor - 100_000);
  const whole = accruedInterest(
    { day: agreement.committedAt.slice(0, 10), installments: agreement.installments },
    later,
  );
  // The interest of the days on the price that is left, to a unit of rounding.
  expect(Math.abs(cost - (whole * (agreement.amountMinor - 100_000)) / agreement.amountMinor)).toBeLessThanOrEqual(1);
  await settle.click();
  await expect(page.getByText(loanPageEn.news.settled)).toBeVisible();
  await expect(page.getByText(loanPageEn.standings.settled)).toBeVisible();
});

test('a car is looked at, tried and ordered, is due only after it was handed over, and costs nothing where it is cancelled before', async ({
  page,
}) => {
  const shop = new ShopModel(page, life.shopUrl);
  await shop.enterAs({ shopper: 'test_approved' });
  await shop.open('/products/car');
  await expect(page.getByText(en.handoverNote[1]!)).toBeVisible();
  await page.getByRole('button', { name: en.tryBook, exact: true }).click();
  await expect(page.getByText(/Your test drive is booked for/)).toBeVisible();
  await expectAccessible(page, 'a car');

  await shop.putIntoCart(car);
  const cancelled = await buyAtOnce(page, life, '6-equal-principal');
  await shop.open(`/orders/${cancelled.agreement.order}`);
  await expect(page.getByText(en.handoverWaits)).toBeVisible();
  await page.getByRole('button', { name: en.handoverCancel }).click();
  await expect(page.getByText(en.handoverCancelled)).toBeVisible();

  await shop.putIntoCart(car);
  const { agreement, loanPage } = await buyAtOnce(page, life, '6-equal-principal');
  await life.moveTo(addUnits(life.today(), 'day', 60));
  await page.goto(loanPage);
  await expect(page.getByText(loanPageEn.standings.committed)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Pay/ })).toHaveCount(0);
  await shop.open(`/orders/${agreement.order}`);
  await page.getByRole('button', { name: en.handoverGive }).click();
  await expect(page.getByText(/^Handed over on/)).toBeVisible();
  await expectAccessible(page, 'an ordered car');

  await shop.open('/payments');
  await expect(page.getByRole('listitem').filter({ hasText: en.loanStates.voided })).toContainText('Pond microcar');
  const facts = page.getByRole('listitem').filter({ hasText: en.loanStates.active }).locator('dd');
  const due = dayText(addUnits(life.today(), 'month', 1), 'en');
  await expect(facts).toHaveText([money(agreement.installments[0]!.totalMinor), due, /^CN¥/]);
});

/** The civil day of "Dec 23, 2026". */
const dayOf = (text: string) => new Date(`${text} UTC`).toISOString().slice(0, 10);
