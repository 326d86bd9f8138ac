import { type OpenedLender, openLender } from '../../../lender-server/http/testing/openLender.js';
import { testShoppers } from '../../../lender-server/http/testShoppers.js';
import { createServiceOfLender } from '../../../lending/applications/createLendingService.js';
import { memoryBooks } from '../../../lending/applications/memory/memoryBooks.js';
import { currentPolicy } from '../../../lending/policy/currentPolicy.js';
import { currentProducts } from '../../../lending/products/currentProducts.js';
import { currentModel } from '../../../lending/score/currentModel.js';
import { recomputeOffers } from '../../../recompute/recomputeOffers.js';

/** The reference lender over real HTTP, with test shoppers, by the clock on the wall. Its books are in memory. */
export async function referenceLender(): Promise<OpenedLender> {
  let url = '';
  const service = createServiceOfLender({
    books: memoryBooks({ funds: () => ({ daily: 1e12, surge: 0, reserve: 0 }) }),
    lender: { id: 'reference', name: 'Reference' },
    products: currentProducts,
    policy: currentPolicy,
    model: currentModel,
    recompute: recomputeOffers,
    now: Date.now,
    random: length => crypto.getRandomValues(new Uint8Array(length)),
    digest: text => text,
    explainUrl: reference => `${url}/v1/applications/${reference}/explanation`,
  });
  const opened = await openLender({ service, testShoppers, now: Date.now });
  url = opened.url;
  return opened;
}
