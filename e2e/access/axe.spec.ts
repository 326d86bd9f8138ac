import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.js';
import { cutOff } from '../languages/cutOff.js';
import { expectAccessible, expectAccessibleInLight } from './expectAccessible.js';
import { walkAllStates } from './walkAllStates.js';

const css = ':root { color-scheme: light dark; } body { margin: 1rem; background: Canvas; color: CanvasText; }';

const inLightAndDark = async (page: Page, state: string) => {
  const window = page.viewportSize()!;
  expect.soft(await cutOff(page, [320]), state).toEqual([]);
  // In a low window a link may just then be half under the buttons, from where it is scrolled.
  await page.setViewportSize(window);
  await expectAccessible(page, state);
};

for (const [language, what, look] of [
  ['en', 'light and dark, and no text is cut off at 320 px', inLightAndDark],
  // Colours do not depend on the language.
  ['zh-CN', 'light only, in a wide window', expectAccessibleInLight],
] as const)
  test(`axe finds no accessibility violation in any state in ${language}, ${what}`, async ({ host, page, trouble }) => {
    test.slow();
    trouble.expect(/Fenqi: /);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const widget = await host.open({
      body: '<fenqi-offers amount="2999.00" currency="CNY"></fenqi-offers><p><button>Buy</button></p>',
      css,
      lang: language,
    });
    await walkAllStates(page, widget, state => look(page, state));
  });
