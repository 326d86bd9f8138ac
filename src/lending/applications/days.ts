import type { LenderDependencies } from './LenderDependencies.js';

export const DAY_MS = 24 * 60 * 60_000;

/** The UTC day of an instant, "YYYY-MM-DD". */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Whether a day exists and is at most `daysAway` days from today (UTC). */
export function isNear(day: string, now: number, daysAway: number): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  // Engines read 31 February as another day, or as invalid.
  const exists = at >= 0 && dayOf(at) === day;
  return exists && Math.abs(at - Date.parse(dayOf(now))) <= daysAway * DAY_MS;
}

/**
 * How many days ago a plan may begin when it is committed. It is as many as at the application, plus those that a person may take for a
 * review.
 */
export const latestDay = ({ daysAway, reviewMs }: Pick<LenderDependencies, 'daysAway' | 'reviewMs'>): number =>
  daysAway + Math.ceil(reviewMs / DAY_MS);
