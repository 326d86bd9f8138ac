import type { PlanTerms } from '../../pricing/offers/TermSheet.js';

/** Only then may a text say "a month". */
export const isMonthly = ({ period }: PlanTerms): boolean => !period || (period.unit === 'month' && period.every === 1);
