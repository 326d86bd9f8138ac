import type { Period } from './TermSheet.js';

/** The period of terms that name none. */
export const MONTHLY: Period = { unit: 'month', every: 1 };
