import { createLendingService, dependenciesOf } from '../../lending/applications/createLendingService.js';
import type { LendingService } from '../../lending/applications/LendingService.js';
import { memoryBooks } from '../../lending/applications/memory/memoryBooks.js';
import { storageShelf } from '../../lending/applications/memory/storageShelf.js';
import { currentPolicy } from '../../lending/policy/currentPolicy.js';
import { hasPurchasingUnit, purchasingUnitMinor } from '../../lending/policy/purchasingUnits.js';
import { currentProducts } from '../../lending/products/currentProducts.js';
import { currentModel } from '../../lending/score/currentModel.js';
import { pageStorage, storedText } from '../pageStorage.js';
import type { SandboxOptions } from './SandboxOptions.js';

const BOOK_KEY = 'fenqi.sandbox.3';
const KEPT_MS = 48 * 60 * 60_000;
/** More than one page can ask for, in purchasing units. */
const CAPS = { daily: 1_000_000, surge: 500_000, reserve: 100_000 };

/** The reference lender's service in a page: the same score, policy and products, with books in the page's storage. */
export function openSandboxService(options: SandboxOptions): LendingService {
  const { policy = currentPolicy, now = Date.now, random } = options;
  const storage = options.storage === undefined ? pageStorage() : options.storage;
  const dependencies = dependenciesOf({
    books: memoryBooks({
      now,
      funds(currency) {
        const unit = purchasingUnitMinor(currency, policy);
        return { daily: CAPS.daily * unit, surge: CAPS.surge * unit, reserve: CAPS.reserve * unit };
      },
      ...(storage && { shelf: storageShelf({ text: storedText(storage, BOOK_KEY), now, keptMs: KEPT_MS }) }),
    }),
    lender: 'sandbox',
    products: currentProducts,
    policy,
    model: currentModel,
    configuration: 'built-in',
    // decimal.js comes with the first commitment.
    recompute: async request => (await import('../../recompute/recomputeOffers.js')).recomputeOffers(request),
    now,
    // Web Crypto has no digests on pages without https. The shopper's own page may hold the text itself.
    digest: text => text,
    random: length =>
      random
        ? Uint8Array.from({ length }, () => Math.floor(random() * 256))
        : crypto.getRandomValues(new Uint8Array(length)),
  });
  return createLendingService({
    ...dependencies,
    sheetOf(merchantContext, currency, day) {
      // Read each time, because a page's own sheet may change while the page is open.
      const { terms } = options;
      const isOwn = terms?.currency === currency && hasPurchasingUnit(currency, policy);
      return isOwn ? terms : dependencies.sheetOf(merchantContext, currency, day);
    },
    // A demo's day may be any day.
    daysAway: Number.POSITIVE_INFINITY,
  });
}
