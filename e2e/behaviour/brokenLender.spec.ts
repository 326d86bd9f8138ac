import { expect, test } from '../fixtures/test.js';
import { type Behaviour, decisions, ScriptedLender } from '../host/ScriptedLender.js';

const offers = '<fenqi-offers amount="2999.00" currency="CNY"></fenqi-offers>';

const failures: readonly (readonly [string, Behaviour, RegExp])[] = [
  ['throws before it does anything', { throws: { message: 'boom' } }, /not available at the moment/],
  ['refuses the request', { throws: { kind: 'rejected', message: 'no' } }, /did not accept the request/],
  ['answers nothing', { answers: undefined }, /could not be read/],
  ['answers with a text', { answers: '<html>502</html>' }, /could not be read/],
  ['answers with an unknown status', { answers: { status: 'perhaps', reference: 'r' } }, /could not be read/],
  ['approves another plan than was asked for', { answers: decisions.approved('12-annuity') }, /could not be read/],
  ['approves without terms', { answers: { ...decisions.approved('6-annuity'), terms: {} } }, /could not be read/],
];

for (const [what, behaviour, message] of failures)
  test(`a lender that ${what}: a sentence, a way on, and trying again works`, async ({ host, page }) => {
    const widget = await host.open(offers);
    const lender = await new ScriptedLender(page).lendTo();
    await lender.does('apply', behaviour);
    await widget.choose(6);
    await widget.apply.click();
    await expect(widget.status).toContainText(message);
    await expect(widget.button(widget.words.otherPlan)).toBeVisible();
    await lender.does('apply', { answers: decisions.approved('6-annuity') });
    await widget.button(widget.words.retry).click();
    await expect(widget.status).toContainText(widget.words.approved);
  });

test('a lender that never answers is given up, and trying again works', async ({ host, page }) => {
  await page.clock.install();
  const widget = await host.open(offers);
  const lender = await new ScriptedLender(page).lendTo();
  await lender.does('apply', 'hangs');
  await widget.choose(6);
  await widget.apply.click();
  await expect(widget.button(widget.words.cancel)).toBeVisible();
  await expect(async () => {
    await page.clock.runFor(5_000);
    await expect(widget.status).toContainText(/in time/, { timeout: 50 });
  }).toPass({ intervals: [10] });
  await lender.does('apply', { answers: decisions.approved('6-annuity') });
  await widget.button(widget.words.retry).click();
  await page.clock.runFor(1_000);
  await expect(widget.status).toContainText(widget.words.approved);
});

test('a commitment without an answer may have made a loan: it can only be asked about again', async ({
  host,
  page,
}) => {
  const widget = await host.open(offers);
  const lender = await new ScriptedLender(page).lendTo();
  await lender.does('apply', { answers: decisions.approved('6-annuity') });
  await lender.does('commit', { throws: { kind: 'network', message: 'lost', outcomeUnknown: true } });
  await lender.does('status', { answers: decisions.approved('6-annuity') });
  await widget.choose(6);
  await widget.apply.click();
  await widget.review.click();
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText('The connection broke while Scripted Bank was confirming');
  await expect(widget.dialog.locator).toBeHidden();
  await expect(widget.button(widget.words.otherPlan)).toHaveCount(0);
  await expect(widget.plan(12)).toBeDisabled();
  await expect(widget.button(widget.words.retry)).toBeVisible();
});

for (const terms of ['hangs', { answers: { plans: 'none' } }] as const)
  test(`a lender whose terms ${terms === 'hangs' ? 'do not come' : 'cannot be read'} leaves estimates that say so`, async ({
    host,
    page,
  }) => {
    const widget = await host.open(offers);
    await new ScriptedLender(page).lendTo('fenqi-offers', { terms });
    await widget.choose(6);
    await expect(widget.apply).toBeVisible();
    await expect(widget.root.getByText(/^Estimate/)).toBeVisible();
  });
