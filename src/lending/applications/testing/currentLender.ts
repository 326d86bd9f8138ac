import { recomputeOffers } from '../../../recompute/recomputeOffers.js';
import { currentPolicy } from '../../policy/currentPolicy.js';
import { currentProducts } from '../../products/currentProducts.js';
import { currentModel } from '../../score/currentModel.js';
import { dependenciesOf, type LenderOptions } from '../createLendingService.js';
import type { LenderDependencies } from '../LenderDependencies.js';

/** The dependencies of the lender that ships, with its score, policy and products, over any books. */
export const currentLender = (own: Pick<LenderOptions, 'books' | 'now'> & Partial<LenderOptions>): LenderDependencies =>
  dependenciesOf({
    lender: 'test',
    products: currentProducts,
    policy: currentPolicy,
    model: currentModel,
    configuration: 'built-in',
    recompute: recomputeOffers,
    staffed: true,
    random: length => crypto.getRandomValues(new Uint8Array(length)),
    digest: text => text,
    ...own,
  });
