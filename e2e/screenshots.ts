import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { createExamples } from '../demo/examples/createExamples.js';
import { listen } from '../demo/http/listen.js';
import { findChromium, launchArgs } from './browser/findBrowsers.js';
import { palettePng } from './browser/palettePng.js';
import { startShop } from './fixtures/startServers.js';
import { ShopModel, type ShopperOptions } from './models/ShopModel.js';

/** Takes the README's pictures from the real shop and the examples. Run `npx tsx e2e/screenshots.ts` after a build. */
const folder = fileURLToPath(new URL('../.github/images/', import.meta.url));
const LARGEST = 150_000;

await mkdir(folder, { recursive: true });
const running = await startShop();
const examples = await listen(createExamples(), 0);
const browser = await chromium.launch({ executablePath: await findChromium(), args: [...launchArgs] });

async function picture(
  name: string,
  options: BrowserContextOptions,
  take: (page: Page) => Promise<Buffer>,
): Promise<void> {
  const context = await browser.newContext({ deviceScaleFactor: 2, reducedMotion: 'reduce', ...options });
  const image = palettePng(await take(await context.newPage()));
  await context.close();
  await writeFile(`${folder}${name}.png`, image);
  const size = image.length;
  console.log(`${name}.png ${size} bytes${size > LARGEST ? `: more than ${LARGEST}` : ''}`);
  if (size > LARGEST) process.exitCode = 1;
}

/** A picture of the demo's checkout. */
const ofShop = (
  name: string,
  options: BrowserContextOptions,
  visitor: ShopperOptions,
  take: (shop: ShopModel, page: Page) => Promise<Buffer>,
) =>
  picture(name, options, async page => {
    const shop = new ShopModel(page, running.url);
    await shop.goToCheckout(visitor);
    return take(shop, page);
  });

/** A picture of an example's product page, down to its buy button. */
const ofStyle = (name: string) =>
  picture(`style-${name}`, { viewport: { width: 390, height: 1_600 }, deviceScaleFactor: 1.5 }, async page => {
    await page.goto(`http://localhost:${examples.port}/styles/${name}/`);
    await page.locator('fenqi-offers').getByText(/[€$¥]/).first().waitFor();
    const end = (await page.locator('#buy').boundingBox())!;
    return page.screenshot({ clip: { x: 0, y: 0, width: 390, height: end.y + end.height + 24 } });
  });

/** Opens the sheet, and waits until the lender's own terms have arrived. */
const settled = async ({ widget }: ShopModel) => {
  await widget.openSheet();
  await widget.apply.waitFor();
  await widget.sheet.getByText(/^(Estimate|估算)/).waitFor({ state: 'hidden' });
};

try {
  await ofShop('widget-light', { viewport: { width: 1100, height: 1200 } }, {}, async (shop, page) => {
    await shop.widget.choose(12);
    await settled(shop);
    await shop.widget.closeSheet();
    return page.locator('#plans').screenshot();
  });

  const phone = { viewport: { width: 390, height: 780 }, colorScheme: 'dark' } as const;
  await ofShop('shop-phone-dark', phone, { language: 'zh-CN' }, async (shop, page) => {
    await shop.widget.choose(6);
    await page.evaluate(() => {
      const top = document.querySelector('#payment')?.getBoundingClientRect().top ?? 0;
      window.scrollBy({ top, behavior: 'instant' });
    });
    await settled(shop);
    return page.screenshot();
  });

  const desktop = { viewport: { width: 1000, height: 1000 } };
  await ofShop('review', desktop, { shopper: 'test_best' }, async shop => {
    await shop.widget.applyFor(6);
    await shop.widget.review.click();
    // Signing is possible after a time to read, and the button looks so.
    await shop.widget.dialog.agree.click({ trial: true });
    await shop.widget.sheet.evaluate(sheet => sheet.scrollTo(0, 0));
    return shop.widget.dialog.locator.screenshot();
  });

  for (const name of ['atelier', 'voltage', 'jishi']) await ofStyle(name);
} finally {
  await browser.close();
  examples.close();
  await running.stop();
}
