import type { Page } from '@playwright/test';

export interface ArrivedApplication {
  readonly planId: string;
  readonly cancelled: boolean;
  readonly committed: boolean;
}

interface Books {
  readonly applications: readonly {
    readonly request: { readonly choice: { readonly planId: string } };
    readonly cancelledAt: number | null;
    readonly commitment: object | null;
  }[];
}

/** What the sandbox lender has in its books, which it keeps in the page's storage: what really arrived. */
export async function readSandbox(page: Page): Promise<ArrivedApplication[]> {
  const text = await page.evaluate(() => localStorage.getItem('fenqi.sandbox.2'));
  const { applications } = JSON.parse(text ?? '{"applications":[]}') as Books;
  return applications.map(({ request, cancelledAt, commitment }) => ({
    planId: request.choice.planId,
    cancelled: cancelledAt !== null,
    committed: commitment !== null,
  }));
}
