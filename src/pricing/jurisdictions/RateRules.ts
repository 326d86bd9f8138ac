import type { Apr } from '../offers/Offer.js';

/**
 * What a law says about the annual rate: its convention, the decimals it is shown with (half up), the highest rate in percent, all costs
 * included; and what it wants in the first view beside the figures of the plans: the standard information for plans with a cost (`example`),
 * and before that a warning (`warning`). A tuple, because names would weigh more in a page's first script.
 */
export type RateRules = readonly [
  convention: Apr['convention'],
  decimals: 1 | 2,
  ceilingPercent?: number | undefined,
  firstView?: 'warning' | 'example',
];
