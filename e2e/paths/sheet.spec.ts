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

test('the page behind the sheet stays where it is, whichever of its elements scrolls the window, and scrolls again when the sheet goes', {
  tag: '@engine',
}, async ({ host, page }) => {
  const widget = await host.open({ body: `${offers}<div style="block-size:300vh"></div>`, policy: 'none' });
  await widget.choose(6);
  await expect(widget.clear).toBeVisible();
  const wheel = async () => {
    await page.mouse.move(5, 5);
    await page.mouse.wheel(0, 200);
    // What the wheel does is seen two frames later.
    return page.evaluate(
      () => new Promise<number>(done => requestAnimationFrame(() => requestAnimationFrame(() => done(scrollY)))),
    );
  };
  // Where the root says how it overflows, the body may be a scroller of its own.
  for (const rootOverflow of ['', 'auto', 'scroll']) {
    await page.evaluate(overflow => {
      document.documentElement.style.overflowY = overflow;
      scrollTo(0, 40);
    }, rootOverflow);
    const wide = await page.evaluate(() => document.querySelector('fenqi-offers')!.clientWidth);
    // Not by the mouse: to click, a driver may scroll.
    await widget.open.evaluate((button: HTMLElement) => button.click());
    await expect(widget.sheet).toBeVisible();
    expect(await wheel(), `with overflow-y: ${rootOverflow}`).toBe(40);
    expect(await page.evaluate(() => document.querySelector('fenqi-offers')!.clientWidth)).toBe(wide);
    await page.keyboard.press('Escape');
    await expect(widget.sheet).toHaveCount(0);
    await expect.poll(wheel).toBeGreaterThan(40);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length), 'nothing of it is left').toBe(0);
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
