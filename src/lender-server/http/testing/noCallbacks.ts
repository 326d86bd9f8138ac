import type { LenderSettings } from '../LenderSettings.js';

/** Of a lender whose books tell nobody anything. */
export const noCallbacks: LenderSettings['callbacks'] = {
  list: async () => ({ callbacks: [], next: null }),
  replay: async () => null,
};
