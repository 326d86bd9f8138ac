import type { Page } from '@playwright/test';

/** What a merchant's head has, and a page in which the buy button stands under the widget. */
export const head = '<link rel="stylesheet" href="/fenqi/fenqi.css">';
export const css = 'body { margin: 1rem; font-family: sans-serif; }';
export const buy = '<button id="buy">Buy</button>';

export const placeOfBuy = async (page: Page): Promise<number> => (await page.locator('#buy').boundingBox())!.y;

/** Until what comes when idle has come. */
export const idle = (page: Page) =>
  page.evaluate(() => new Promise(resolve => requestIdleCallback(() => setTimeout(resolve, 200), { timeout: 1_000 })));
