import { expect, test } from '../fixtures/test.js';
import { decisions, ScriptedLender } from '../host/ScriptedLender.js';
import { expectContrast } from './expectAccessible.js';

const css = ':root { color-scheme: light dark; } body { margin: 1rem; background: Canvas; color: CanvasText; }';

const looks = [
  { look: 'card', theme: '' },
  { look: 'contrast', theme: '' },
  { look: 'card', theme: 'dark' },
  { look: 'card', theme: 'light' },
];

test('contrast is sufficient in every look and theme, light and dark, for a chosen, declined, approved and reviewed plan', async ({
  host,
  page,
}) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const widget = await host.open({ body: '<fenqi-offers amount="2999.00" currency="CNY"></fenqi-offers>', css });
  const { words } = widget;
  const inEveryLook = async (state: string) => {
    for (const { look, theme } of looks) {
      await widget.root.evaluate((element, given) => Object.assign(element, given), { look, theme: theme || null });
      await expectContrast(page, `${state}, ${look} ${theme}`);
    }
  };
  const lender = await new ScriptedLender(page).lendTo('fenqi-offers', {
    apply: { answers: decisions.declined },
  });
  await widget.choose(6);
  await expect(widget.root.locator('[part=clear]')).toBeVisible();
  await inEveryLook('chosen');
  await widget.openSheet();
  await expect(widget.apply).toBeVisible();
  await inEveryLook('the sheet open');
  await widget.apply.click();
  await expect(widget.status).toContainText(words.declined);
  await inEveryLook('declined');
  await lender.does('apply', { answers: decisions.approved('12-annuity') });
  await widget.alternatives.first().click();
  await widget.apply.click();
  await expect(widget.review).toBeVisible();
  await inEveryLook('approved');
  await widget.review.click();
  await expect(widget.dialog.locator).toBeVisible();
  await inEveryLook('reviewed');
});
