import { expect, test } from '../fixtures/test.js';
import { decisions, ScriptedLender } from '../host/ScriptedLender.js';

const offers = '<fenqi-offers amount="2999.00" currency="USD"></fenqi-offers>';

test('the close button, Escape and a click beside the sheet each close it, keep the choice, and return the focus to its button', {
  tag: '@engine',
}, async ({ host, page }) => {
  const widget = await host.open(offers);
  await widget.choose(6);
  const ways = [() => widget.close.click(), () => page.keyboard.press('Escape'), () => page.mouse.click(5, 5)];
  for (const close of ways) {
    await widget.openSheet();
    await close();
    await expect(widget.sheet).toHaveCount(0);
    await expect(widget.open).toBeFocused();
    await expect(widget.plan(6)).toBeChecked();
  }
});

test('while an agreement is on its way, neither the close button nor Escape nor a click beside the sheet closes it', {
  tag: '@engine',
}, async ({ host, page }) => {
  const widget = await host.open(offers.replace('USD', 'CNY'));
  const lender = await new ScriptedLender(page).lendTo();
  await lender.does('apply', { answers: decisions.approved('6-annuity') });
  await lender.does('commit', 'hangs');
  await widget.applyFor(6);
  await widget.review.click();
  await widget.dialog.agree.click();
  await expect(widget.sheet).toContainText('Confirming with the lender…');
  await expect(widget.close).toHaveAttribute('aria-disabled', 'true');
  await widget.close.click({ force: true });
  await page.keyboard.press('Escape');
  await page.mouse.click(5, 5);
  await expect(widget.sheet).toBeVisible();
  await expect(widget.sheet).toContainText('Confirming with the lender…');
});
