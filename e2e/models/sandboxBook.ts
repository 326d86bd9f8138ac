import type { Page } from '@playwright/test';

export interface ArrivedApplication {
  readonly planId: string;
  readonly cancelled: boolean;
  readonly committed: boolean;
}

interface Entry {
  readonly choice: { readonly planId: string };
  readonly cancelled?: boolean;
  readonly commitment?: object;
}

/** What the sandbox lender has in its books, which it keeps in the page's storage: what really arrived. */
export async function readSandbox(page: Page): Promise<ArrivedApplication[]> {
  const entries = await page.evaluate(() => JSON.parse(localStorage.getItem('fenqi.sandbox.1') ?? '[]') as Entry[]);
  return entries.map(({ choice, cancelled, commitment }) => ({
    planId: choice.planId,
    cancelled: cancelled === true,
    committed: commitment !== undefined,
  }));
}
