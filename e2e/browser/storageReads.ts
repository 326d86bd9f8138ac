import type { Page } from '@playwright/test';

/** Runs in the page and counts reads from storage from now on. A widget reads storage before it asks a lender anything. */
export function countStorageReads(): void {
  const counted = Object.assign(window, { looks: 0 });
  const { getItem } = Storage.prototype;
  Storage.prototype.getItem = function (key) {
    counted.looks++;
    return getItem.call(this, key);
  };
}

export const storageReads = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { looks: number }).looks);
