import type { Locator } from '@playwright/test';
import { expect } from '../fixtures/test.js';

/** Advances the page's installed clock until something is visible, so that a delay costs no real seconds. */
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
