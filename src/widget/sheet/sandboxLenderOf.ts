import type { LenderAdapter } from '../../lenders/LenderAdapter.js';
import { sandboxLender } from '../../lenders/sandbox/sandboxLender.js';
import type { Settings } from '../element/options/readSettings.js';

/** The lender inside the page. It lends by the merchant's present term sheet. */
export const sandboxLenderOf = (latest: () => Settings): LenderAdapter =>
  sandboxLender({
    get terms() {
      return latest().offers.terms;
    },
  });
