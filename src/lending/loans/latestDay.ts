import { DAY_MS } from '../applications/dayOf.js';
import type { LenderDependencies } from '../applications/LenderDependencies.js';

/**
 * How many days ago the first day of a plan may be when it is approved by a person, or committed: as many as when it was applied
 * for, and those that a person may take to look at it.
 */
export const latestDay = ({ daysAway, reviewMs }: Pick<LenderDependencies, 'daysAway' | 'reviewMs'>): number =>
  daysAway + Math.ceil(reviewMs / DAY_MS);
