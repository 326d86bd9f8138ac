import { expect, test } from '../fixtures/test.js';
import { decisions, ScriptedLender } from '../host/ScriptedLender.js';

const NOON = Date.parse('2026-01-15T12:00:00+08:00');
const after = (seconds: number) => new Date(NOON + seconds * 1_000);
const approvedUntil = (moment: Date) => ({
  answers: { ...decisions.approved('6-annuity'), expiresAt: moment.toISOString() },
});

test('an approval is announced before it expires, and asking again keeps the choice', async ({ host, page }) => {
  await page.clock.install({ time: NOON });
  const widget = await host.open('<fenqi-offers amount="2999.00" currency="CNY"></fenqi-offers>');
  const lender = await new ScriptedLender(page).lendTo('fenqi-offers', { apply: approvedUntil(after(300)) });
  await widget.applyFor(6);
  await expect(widget.status).toContainText('Valid until');
  await page.clock.pauseAt(after(279));
  await expect(widget.status).toContainText('Valid until');
  await page.clock.pauseAt(after(280));
  await expect(widget.status).toContainText('expires soon');
  await lender.does('apply', approvedUntil(after(900)));
  await page.clock.pauseAt(after(300));
  await expect(widget.status).toContainText(widget.words.expired);
  await expect(widget.plan(6)).toBeChecked();
  await page.clock.resume();
  await widget.button(widget.words.applyAgain).click();
  await expect(widget.review).toBeVisible();
});
