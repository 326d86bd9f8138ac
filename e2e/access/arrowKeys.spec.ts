import { expect, test } from '../fixtures/test.js';
import { ScriptedLender } from '../host/ScriptedLender.js';

for (const [locale, currency, onwards] of [
  ['en', 'USD', 'ArrowRight'],
  ['ar', 'SAR', 'ArrowLeft'],
] as const)
  test(`arrow keys move from plan to plan and wrap around, and send the lender nothing, in ${locale}`, {
    tag: '@engine',
  }, async ({ host, page, trouble }) => {
    const widget = await host.open(
      `<fenqi-offers amount="2999.00" currency="${currency}" locale="${locale}"></fenqi-offers>`,
    );
    // The lender's terms are in another currency, which is told; the offers are estimates, which the keys do not mind.
    trouble.expect(/in CNY, not/);
    const lender = await new ScriptedLender(page).lendTo();
    await expect.poll(() => trouble.matching(/in CNY, not/)).not.toEqual([]);
    const radios = widget.root.getByRole('radio');
    await radios.first().focus();
    await page.keyboard.press('Space');
    await expect(radios.nth(0)).toBeChecked();
    await page.keyboard.press('ArrowDown');
    await expect(radios.nth(1)).toBeChecked();
    await expect(radios.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(radios.nth(0)).toBeChecked();
    // In reading direction, the next plan is on the side to which the key points.
    await page.keyboard.press(onwards);
    await expect(radios.nth(1)).toBeChecked();
    const [first, second] = await Promise.all([radios.nth(0).boundingBox(), radios.nth(1).boundingBox()]);
    expect(Math.sign(second!.x - first!.x)).toBe(locale === 'ar' ? -1 : 1);
    await page.keyboard.press(onwards);
    await page.keyboard.press(onwards);
    await expect(radios.nth(0)).toBeChecked();
    for (const step of ['apply', 'status', 'commit', 'cancel'] as const) expect(await lender.calls(step), step).toBe(0);
  });
