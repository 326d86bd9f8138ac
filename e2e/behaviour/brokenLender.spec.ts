import { ATTEMPTS } from '../../src/lenders/retryPolicy.js';
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

test('after any invalid answer of a lender, the shopper gets an explanation and a retry that works', async ({
  host,
  page,
}) => {
  const widget = await host.open(offers);
  const lender = await new ScriptedLender(page).lendTo();
  for (const [what, behaviour, message] of failures)
    await test.step(`a lender that ${what}`, async () => {
      await lender.does('apply', behaviour);
      await widget.applyFor(6);
      await expect(widget.status).toContainText(message);
      await expect(widget.button(widget.words.otherPlan)).toBeVisible();
      await lender.does('apply', { answers: decisions.approved('6-annuity') });
      await widget.button(widget.words.retry).click();
      await expect(widget.status).toContainText(widget.words.approved);
      await lender.startAnew();
    });
});

test('a lender that never answers is given up after a while, and a retry works', async ({ host, page, clock }) => {
  const widget = await host.open(offers);
  const lender = await new ScriptedLender(page).lendTo();
  await lender.does('apply', 'hangs');
  await widget.applyFor(6);
  await expect(widget.button(widget.words.cancel)).toBeVisible();
  // The short pause between two attempts takes real time.
  await expect(async () => {
    await clock.move(15_000);
    await expect(widget.status).toContainText(/in time/, { timeout: 1_000 });
  }).toPass();
  expect(await lender.calls('apply')).toBe(ATTEMPTS);
  await lender.does('apply', { answers: decisions.approved('6-annuity') });
  await widget.button(widget.words.retry).click();
  await expect(widget.status).toContainText(widget.words.approved);
});

test('if a lender’s terms do not arrive or cannot be read, the offers stay and are marked as estimates, and what cannot be read is told', async ({
  host,
  page,
  trouble,
}) => {
  trouble.expect(/Fenqi: .*terms/);
  const widget = await host.open(offers);
  const lender = new ScriptedLender(page);
  for (const terms of ['hangs', { answers: { plans: 'none' } }] as const) {
    await lender.lendTo('fenqi-offers', { terms });
    await widget.choose(6);
    await widget.openSheet();
    await expect(widget.apply).toBeVisible();
    await expect(widget.root.getByText(/^Estimate/)).toBeVisible();
    await lender.startAnew();
  }
  await expect.poll(() => trouble.matching(/Fenqi: .*terms/)).not.toEqual([]);
});
