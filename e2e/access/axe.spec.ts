import { test } from '../fixtures/test.js';
import { expectAccessible, expectAccessibleInLight } from './expectAccessible.js';
import { walkAllStates } from './walkAllStates.js';

const css = ':root { color-scheme: light dark; } body { margin: 1rem; background: Canvas; color: CanvasText; }';

for (const [language, times, look] of [
  ['en', 'light and dark', expectAccessible],
  // Colours do not depend on the language.
  ['zh-CN', 'light only', expectAccessibleInLight],
] as const)
  test(`axe finds no accessibility violation in any state, ${times}, in ${language}`, async ({
    host,
    page,
    trouble,
  }) => {
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
