import type { Locator } from '@playwright/test';
import { expect } from '../fixtures/test.js';

/** Moves the page's clock, which is installed, on until something is seen: what takes its time is not waited for in real seconds. */
export const passTimeUntil = (seen: Locator): Promise<void> =>
  expect
    .poll(
      async () => {
        await seen.page().clock.fastForward(500);
        return seen.isVisible();
      },
      { intervals: [50] },
    )
    .toBe(true);
