import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

/** The styles with which a merchant reserves the widget's space. */
export const reserve = readFileSync(fileURLToPath(new URL('../../dist/fenqi.css', import.meta.url)), 'utf8');

/** Records, from the next page on, every distance from the top that the element `#buy` has in any frame. */
export async function watchBuy(page: Page): Promise<() => Promise<number[]>> {
  await page.addInitScript(recordPlacesOfBuy);
  return () => page.evaluate(placesOfBuy);
}

/** Runs in the page, before anything else. */
export function recordPlacesOfBuy(): void {
  const places = new Set<number>();
  Object.assign(window, { places });
  const look = () => {
    const buy = document.querySelector('#buy');
    if (buy) places.add(Math.round(buy.getBoundingClientRect().top * 8) / 8);
    requestAnimationFrame(look);
  };
  look();
}

/** Runs in the page. */
export const placesOfBuy = (): number[] => [...(window as unknown as { places: Set<number> }).places];
