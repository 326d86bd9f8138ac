import type { LenderSettings } from '../LenderSettings.js';

/** Of a lender whose books are in memory. */
export const noFunds: LenderSettings['funds'] = {
  overview: async () => [],
  moveCapital: async () => 'caps-only',
  forecast: async () => null,
};
