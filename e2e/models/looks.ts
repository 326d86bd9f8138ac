import type { Page } from '@playwright/test';

/** Runs in the page: counts from now on what is read from the storage, where a widget looks before it asks a lender about anything. */
export function countLooks(): void {
  const counted = Object.assign(window, { looks: 0 });
  const { getItem } = Storage.prototype;
  Storage.prototype.getItem = function (key) {
    counted.looks++;
    return getItem.call(this, key);
  };
}

export const looks = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { looks: number }).looks);
