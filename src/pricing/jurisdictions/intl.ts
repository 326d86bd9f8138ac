import type { RateRules } from './RateRules.js';

/** Where no law is known: the effective annual rate. */
export const intl: RateRules = ['effective-annual', 2];
