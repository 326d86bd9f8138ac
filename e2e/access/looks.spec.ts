import { expect, test } from '../fixtures/test.js';
import { decisions, ScriptedLender } from '../host/ScriptedLender.js';
import { expectAccessible } from './expectAccessible.js';

const css = ':root { color-scheme: light dark; } body { margin: 1rem; background: Canvas; color: CanvasText; }';

for (const attributes of ['look="card"', 'look="contrast"', 'theme="dark" look="card"', 'theme="light" look="card"'])
  test(`contrast and names hold with ${attributes}: chosen, declined, approved, reviewed`, async ({ host, page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const widget = await host.open({
      body: `<fenqi-offers amount="2999.00" currency="CNY" ${attributes}></fenqi-offers>`,
      css,
    });
    const { words } = widget;
    const lender = await new ScriptedLender(page).lendTo('fenqi-offers', {
      apply: { answers: decisions.declined },
    });
    await widget.choose(6);
    await expectAccessible(page, 'chosen');
    await widget.apply.click();
    await expect(widget.status).toContainText(words.declined);
    await expectAccessible(page, 'declined');
    await lender.does('apply', { answers: decisions.approved('12-annuity') });
    await widget.alternatives.first().click();
    await widget.apply.click();
    await expect(widget.review).toBeVisible();
    await expectAccessible(page, 'approved');
    await widget.review.click();
    await expect(widget.dialog.locator).toBeVisible();
    await expectAccessible(page, 'reviewed');
  });
