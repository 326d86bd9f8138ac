import type { LenderAdapter } from '../../../lenders/LenderAdapter.js';
import type { ownLenderOf as ofPackage } from '../../sheet/ownLenderOf.js';

/**
 * Stands for `ownLenderOf` in the build for script tags: most of those pages name their lender by its URL, and load this only where they bring
 * an adapter. Users of the npm package nearly always bring one, and have it at once.
 */
export const ownLenderOf = async (...given: Parameters<typeof ofPackage>): Promise<LenderAdapter> =>
  (await import('../../sheet/ownLenderOf.js')).ownLenderOf(...given);
