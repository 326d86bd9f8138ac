import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '../fixtures/test.js';

const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');
/** The rule that the README tells a merchant to put into the page. */
const reserving = /<style>([^<]*fenqi-offers[^<]*)<\/style>/.exec(readme)?.[1] ?? '';

const css = `${reserving} body { margin: 1rem; font-family: sans-serif; }`;

for (const lender of ['', 'lender="sandbox"'])
  for (const layout of ['full', 'compact'])
    test(`the buy button does not move when the ${layout} widget ${lender && 'with a lender '}comes to life`, async ({
      host,
      page,
    }) => {
      expect(reserving, 'the README has the rule').toContain('min-height');
      // The script waits until the page has been measured without it.
      let letIt = () => {};
      const measured = new Promise<void>(resolve => {
        letIt = resolve;
      });
      await page.route('**/fenqi/script.js', async route => {
        await measured;
        await route.continue();
      });
      const opened = page.waitForEvent('domcontentloaded');
      const ready = host.open({
        body: `<fenqi-offers amount="2999.00" currency="CNY" layout="${layout}" ${lender}></fenqi-offers><button id="buy">Buy</button>`,
        css,
      });
      await opened;
      const buy = page.locator('#buy');
      const before = await buy.boundingBox();
      letIt();
      const widget = await ready;
      await expect(layout === 'full' ? widget.plans : widget.compactLine).toBeVisible();
      await page.evaluate(
        () => new Promise(resolve => requestIdleCallback(() => setTimeout(resolve, 300), { timeout: 1_000 })),
      );
      const after = await buy.boundingBox();
      expect(after?.y).toBe(before?.y);
    });
