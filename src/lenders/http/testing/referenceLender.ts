import { recomputeOffers } from '../../../recompute/index.js';
import { createDesk } from '../../../reference-lender/engine/desk/createDesk.js';
import { memoryBooks } from '../../../reference-lender/engine/desk/memory/memoryBooks.js';
import { currentPolicy } from '../../../reference-lender/engine/policy/currentPolicy.js';
import { currentProducts } from '../../../reference-lender/engine/products/currentProducts.js';
import { currentModel } from '../../../reference-lender/engine/score/currentModel.js';
import { type OpenedLender, openLender } from '../../../reference-lender/http/testing/openLender.js';
import { testShoppers } from '../../../reference-lender/http/testShoppers.js';

/** The reference lender over real HTTP, with test shoppers, by the clock on the wall. Its books are in memory. */
export async function referenceLender(): Promise<OpenedLender> {
  let url = '';
  const desk = createDesk({
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
  const opened = await openLender({ desk, testShoppers, now: Date.now });
  url = opened.url;
  return opened;
}
