import { test } from '../fixtures/test.js';
import { walkAllStates } from './walkAllStates.js';

const css = ':root { color-scheme: light dark; } body { margin: 1rem; background: Canvas; color: CanvasText; }';

for (const language of ['en', 'zh-CN'] as const)
  test(`every state is without accessibility violations, light and dark, in ${language}`, async ({
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
    await walkAllStates(page, widget);
  });
