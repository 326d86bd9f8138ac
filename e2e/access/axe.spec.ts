import { test } from '../fixtures/test.js';
import { walkAllStates } from './walkAllStates.js';

const css = 'body { margin: 1rem; background: Canvas; color: CanvasText; } :root { color-scheme: light dark; }';

for (const language of ['en', 'zh-CN'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`every state is without accessibility violations, ${colorScheme}, in ${language}`, async ({
      host,
      page,
      trouble,
    }) => {
      test.slow();
      trouble.expect(/Fenqi: /);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const widget = await host.open({
        body: '<fenqi-offers amount="2999.00" currency="CNY"></fenqi-offers><p><button>Buy</button></p>',
        css,
        lang: language,
      });
      await walkAllStates(page, widget);
    });
