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

test('whatever a lender answers that is not an answer, there is a sentence and a way on, and trying again works', async ({
  host,
  page,
}) => {
  const widget = await host.open(offers);
  const lender = await new ScriptedLender(page).lendTo();
  for (const [what, behaviour, message] of failures)
    await test.step(`a lender that ${what}`, async () => {
      await lender.does('apply', behaviour);
      await widget.choose(6);
      await widget.apply.click();
      await expect(widget.status).toContainText(message);
      await expect(widget.button(widget.words.otherPlan)).toBeVisible();
      await lender.does('apply', { answers: decisions.approved('6-annuity') });
      await widget.button(widget.words.retry).click();
      await expect(widget.status).toContainText(widget.words.approved);
      await lender.startAnew();
    });
});

test('a lender that never answers is given up, and trying again works', async ({ host, page, clock }) => {
  const widget = await host.open(offers);
  const lender = await new ScriptedLender(page).lendTo();
  await lender.does('apply', 'hangs');
  await widget.choose(6);
  await widget.apply.click();
  await expect(widget.button(widget.words.cancel)).toBeVisible();
  // Between two attempts there is a short rest that is real.
  await expect(async () => {
    await clock.move(15_000);
    await expect(widget.status).toContainText(/in time/, { timeout: 1_000 });
  }).toPass();
  await lender.does('apply', { answers: decisions.approved('6-annuity') });
  await widget.button(widget.words.retry).click();
  await expect(widget.status).toContainText(widget.words.approved);
});

test('a lender whose terms do not come, or cannot be read, leaves estimates that say so', async ({ host, page }) => {
  const widget = await host.open(offers);
  const lender = new ScriptedLender(page);
  for (const terms of ['hangs', { answers: { plans: 'none' } }] as const) {
    await lender.lendTo('fenqi-offers', { terms });
    await widget.choose(6);
    await expect(widget.apply).toBeVisible();
    await expect(widget.root.getByText(/^Estimate/)).toBeVisible();
    await lender.startAnew();
  }
});
