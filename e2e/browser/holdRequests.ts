import type { Page } from '@playwright/test';

/** Holds what matches back until the returned function lets it come. */
export async function holdRequests(page: Page, pattern: string): Promise<() => void> {
  let letCome = () => {};
  const allowed = new Promise<void>(resolve => {
    letCome = resolve;
  });
  await page.route(pattern, async route => {
    await allowed;
    await route.continue();
  });
  return letCome;
}
