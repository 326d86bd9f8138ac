import type { Period } from '../offers/TermSheet.js';

/** The period of terms that name none. */
export const MONTHLY: Period = { unit: 'month', every: 1 };
