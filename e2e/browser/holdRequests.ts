import type { Page } from '@playwright/test';

/** Holds back all requests that match, until the returned function is called. */
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
