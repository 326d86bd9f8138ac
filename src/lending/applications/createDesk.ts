import type { Desk } from './Desk.js';
import { type Lender, officeOf } from './officeOf.js';
import { openDesk } from './openDesk.js';

/**
 * A lender's desk. Books, clock, randomness, second computation and signature come from outside; score, policy and products are data.
 *
 * @example createDesk({ books, lender, products: currentProducts, policy: currentPolicy, model: currentModel, recompute: recomputeOffers, now: Date.now, random, digest })
 */
export const createDesk = (lender: Lender): Desk => openDesk(officeOf(lender));
