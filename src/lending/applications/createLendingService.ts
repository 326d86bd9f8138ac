import { dependenciesOf, type Lender } from './dependenciesOf.js';
import type { LendingService } from './LendingService.js';
import { lendingServiceOver } from './lendingServiceOver.js';

/**
 * A lender's service. Books, clock, randomness, second computation and signature come from outside; score, policy and products are data.
 *
 * @example createDesk({ books, lender, products: currentProducts, policy: currentPolicy, model: currentModel, recompute: recomputeOffers, now: Date.now, random, digest })
 */
export const createLendingService = (lender: Lender): LendingService => lendingServiceOver(dependenciesOf(lender));
