import type { Apr } from '../offers/Offer.js';

/**
 * What a law says about the annual rate: its convention, the decimals it is shown with (half up), and the highest rate in percent,
 * all costs included. A tuple, because names would weigh more in a page's first script.
 */
export type RateRules = readonly [convention: Apr['convention'], decimals: 1 | 2, ceilingPercent?: number];
