import type { LenderDependencies } from './LenderDependencies.js';

/** Whether a day exists and is at most so many days away from today (UTC). */
export function isNear(day: string, now: number, daysAway: number): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  // A day that does not exist, such as 31 February, is read as another one or as none.
  const exists = at >= 0 && dayOf(at) === day;
  return exists && Math.abs(at - Date.parse(dayOf(now))) <= daysAway * DAY_MS;
}

export const DAY_MS = 24 * 60 * 60_000;

/** The day of an instant, UTC. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/**
 * How many days ago the first day of a plan may be when it is approved by a person, or committed: as many as when it was applied
 * for, and those that a person may take to look at it.
 */
export const latestDay = ({ daysAway, reviewMs }: Pick<LenderDependencies, 'daysAway' | 'reviewMs'>): number =>
  daysAway + Math.ceil(reviewMs / DAY_MS);
