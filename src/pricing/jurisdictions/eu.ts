import type { RateRules } from './RateRules.js';

/** Effective annual rate (2008/48/EC Annex I, 2023/2225 Annex III) with one decimal; the warning and the standard information of Art. 8. */
export const eu: RateRules = ['effective-annual', 1, undefined, 'warning'];
