import { readMinor } from '../models/amounts.js';
import { expect, test } from './test.js';

const offers = (shopper: string) =>
  `<fenqi-offers name="plan" amount="2999.00" currency="CNY" lender="sandbox" order="A-1" applicant="${shopper}"></fenqi-offers>`;

test('a shopper chooses a plan, is approved, reviews and agrees, and a reload shows the agreement', async ({
  host,
}) => {
  const widget = await host.open(offers('test_approved'));
  const { words } = widget;
  await expect.poll(() => widget.count('radio')).toBe(3);
  expect(await widget.chosen()).toBeNull();
  await widget.applyFor(6);
  await expect.poll(() => widget.status()).toMatch(words.approved);
  await widget.press(words.review);
  const dialog = await widget.the('dialog', words.reviewTitle);
  const [, total = ''] = new RegExp(`^${words.total}\\n(.+)$`, 'm').exec(await host.textOf(dialog)) ?? [];
  await widget.press(words.agree);
  await expect.poll(() => widget.status()).toMatch(words.committed);
  const agreement = JSON.parse(await widget.value());
  expect(agreement).toMatchObject({ planId: '6-annuity', amountMinor: 299_900, currency: 'CNY', order: 'A-1' });
  expect(agreement.totalMinor).toBe(readMinor(total));
  await host.reload();
  await expect.poll(() => widget.text()).toMatch(words.committed);
  expect(JSON.parse(await widget.value())).toEqual(agreement);
});

test('a refused shopper sees the reasons, takes an alternative and agrees to it', async ({ host }) => {
  const widget = await host.open(offers('test_declined'));
  const { words } = widget;
  await widget.applyFor(3);
  await expect.poll(() => widget.status()).toMatch(words.declined);
  const reasons = await Promise.all((await widget.all('listitem')).map(reason => host.textOf(reason)));
  expect(reasons.filter(reason => /income|Other loans/.test(reason))).toHaveLength(2);
  const alternatives = await widget.the('group', words.alternatives);
  await (await alternatives.findElement({ css: 'button' })).click();
  await expect.poll(() => widget.chosen()).not.toMatch(/^3-/);
  await widget.press(words.apply);
  await expect.poll(() => widget.status()).toMatch(words.approved);
  await widget.press(words.review);
  await widget.press(words.agree);
  await expect.poll(() => widget.status()).toMatch(words.committed);
});

test('a lender behind HTTP approves and signs the agreement', async ({ hostOverHttp }) => {
  const widget = await hostOverHttp.open(offers('test_approved'));
  const { words } = widget;
  await widget.applyFor(12);
  await expect.poll(() => widget.status()).toMatch(words.approved);
  await widget.press(words.review);
  await widget.press(words.agree);
  await expect.poll(() => widget.status()).toMatch(words.committed);
  expect(JSON.parse(await widget.value())).toMatchObject({ planId: '12-annuity', amountMinor: 299_900 });
});
