import type { LenderAdapter } from '../../lenders/LenderAdapter.js';
import { sandboxLender } from '../../lenders/sandbox/sandboxLender.js';
import type { Settings } from '../element/options/readSettings.js';

/** The lender in the page. The merchant's own sheet of the moment is what it lends by. */
export const sandboxLenderOf = (latest: () => Settings): LenderAdapter =>
  sandboxLender({
    get terms() {
      return latest().offers.terms;
    },
  });
