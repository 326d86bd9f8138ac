import type { RateRules } from './RateRules.js';

/** Effective annual rate (CONC App 1.2) with one decimal. */
export const uk: RateRules = ['effective-annual', 1];
