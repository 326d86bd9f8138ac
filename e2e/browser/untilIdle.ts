import type { Page } from '@playwright/test';

/** Until the page has drawn and has nothing to do: what was to follow by itself has followed. */
export const untilIdle = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>(resolve =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => resolve()))),
      ),
  );
