import type { RateRules } from './RateRules.js';

/**
 * 実質年率: twelve times the rate of a month, not compounded (割賦販売法施行規則). Twelve payments that cost 8.31 per 100 are 15.00 %. The
 * statutory texts are the lender's.
 */
export const jp: RateRules = ['nominal', 2];
