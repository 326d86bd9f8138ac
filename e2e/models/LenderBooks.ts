import type { BrowserContext, Page } from '@playwright/test';

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

/** Reads the books that the sandbox lender keeps in the page's storage. */
export async function readSandbox(page: Page): Promise<ArrivedApplication[]> {
  const text = await page.evaluate(() => localStorage.getItem('fenqi.sandbox.3'));
  const { applications } = JSON.parse(text ?? '{"applications":[]}') as Books;
  return applications.map(({ request, cancelledAt, commitment }) => ({
    planId: request.choice.planId,
    cancelled: cancelledAt !== null,
    committed: commitment !== null,
  }));
}

/** What really arrived at the lender, wherever it runs. */
export interface LenderBooks {
  applications(): Promise<ArrivedApplication[]>;
}

/** The sandbox keeps its books in the page. */
export const booksInPage = (page: Page): LenderBooks => ({ applications: () => readSandbox(page) });

/** Asks the lender over HTTP about every idempotency key that a page of this visitor has sent. */
export function booksBehindHttp(context: BrowserContext, lenderUrl: string): LenderBooks {
  const sent = new Map<string, string>();
  context.on('request', request => {
    const key = request.headers()['idempotency-key'];
    if (!key || request.method() !== 'POST' || !/\/v1\/applications(\?|$)/.test(request.url())) return;
    sent.set(key.replaceAll('"', ''), request.postDataJSON().choice.planId);
  });
  return {
    async applications() {
      const asked = [...sent].map(async ([key, planId]) => {
        const url = `${lenderUrl}/v1/applications?merchant=demo`;
        const answer = await fetch(url, { headers: { 'idempotency-key': key } });
        if (answer.status === 404) return [];
        if (!answer.ok) throw new Error(`The lender answered ${answer.status} to a request for an application.`);
        const { status } = (await answer.json()) as { status: string };
        return [{ planId, cancelled: status === 'cancelled', committed: status === 'committed' }];
      });
      return (await Promise.all(asked)).flat();
    },
  };
}
