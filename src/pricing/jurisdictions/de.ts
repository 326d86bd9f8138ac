import type { RateRules } from './RateRules.js';

/** As in the EU, but with two decimals (PAngV). */
export const de: RateRules = ['effective-annual', 2, undefined, 'warning'];
