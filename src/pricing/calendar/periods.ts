import type { Period } from '../offers/TermSheet.js';

/** The period of terms that name none. */
export const MONTHLY: Period = { unit: 'month', every: 1 };

/** How many units a year of interest has, in leap years too. */
export const UNITS_PER_YEAR: Readonly<Record<Period['unit'], number>> = { day: 365, week: 52, month: 12 };
