import type { RateRules } from './RateRules.js';

/** Effective annual rate (CONC App 1.2) with one decimal; a representative example (CONC 3.5). */
export const uk: RateRules = ['effective-annual', 1, undefined, 'example'];
