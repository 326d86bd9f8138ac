import { expect, test } from '../fixtures/test.js';
import { ScriptedLender } from '../host/ScriptedLender.js';
import { expectFocusInSight, focused } from './focus.js';

/** A sticky header that declares its height with scroll-padding, as such a page has to. */
const css = `
  html { scroll-padding-top: 5rem }
  body { margin: 0; font-family: sans-serif }
  header { position: sticky; top: 0; z-index: 1; height: 4rem; background: silver }
  main { padding: 1rem }
  button:focus-visible { outline: 2px solid }
  .space { height: 40rem }`;
const body = `
  <header></header>
  <main><div class="space"></div><button id="before">Before</button>
  <fenqi-offers amount="2999.00" currency="CNY"></fenqi-offers>
  <button id="after">After</button><div class="space"></div></main>`;

test('a sticky header never hides the focused control in a low window, forwards or backwards', async ({
  host,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 420 });
  const widget = await host.open({ body, css });
  await new ScriptedLender(page).lendTo();
  await widget.choose(6);
  await expect(widget.root.locator('[part=clear]')).toBeVisible();
  for (const [key, from, to] of [
    ['Tab', '#before', 'After'],
    ['Shift+Tab', '#after', 'Before'],
  ] as const) {
    await page.locator(from).focus();
    const seen: string[] = [];
    while (!seen.at(-1)?.endsWith(to)) {
      expect(seen.length, `${key} leads out of the widget again`).toBeLessThan(15);
      await page.keyboard.press(key);
      await expectFocusInSight(page, key);
      const { top, height } = await page.evaluate(() => {
        let element: Element = document.activeElement!;
        while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        const { top, height } = element.getBoundingClientRect();
        return { top, height };
      });
      expect(top + Math.min(height, 24), `under the header, after ${seen.at(-1)}`).toBeGreaterThan(64);
      seen.push((await focused(page)).name);
    }
    expect(seen.length, 'the focus went through the widget').toBe(4);
  }
});
