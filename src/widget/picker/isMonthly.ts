import type { PlanTerms } from '../../pricing/index.js';

/** Only then may a text say "a month". */
export const isMonthly = ({ period }: PlanTerms): boolean => !period || (period.unit === 'month' && period.every === 1);
