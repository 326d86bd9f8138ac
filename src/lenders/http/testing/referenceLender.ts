import { type OpenedLender, openLender } from '../../../lender-server/http/testing/openLender.js';
import { testShoppers } from '../../../lender-server/http/testShoppers.js';
import { createLendingService } from '../../../lending/applications/createLendingService.js';
import { memoryBooks } from '../../../lending/applications/memory/memoryBooks.js';
import { currentLender } from '../../../lending/applications/testing/currentLender.js';

/** The reference lender over real HTTP, with test shoppers, by the clock on the wall. Its books are in memory. */
export async function referenceLender(): Promise<OpenedLender> {
  let url = '';
  const service = createLendingService(
    currentLender({
      books: memoryBooks({ funds: () => ({ daily: 1e12, surge: 0, reserve: 0 }) }),
      lender: 'reference',
      now: Date.now,
      explainUrl: reference => `${url}/v1/applications/${reference}/explanation`,
    }),
  );
  const opened = await openLender({ service, testShoppers, now: Date.now });
  url = opened.url;
  return opened;
}
