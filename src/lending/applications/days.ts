import { DAY_MS, dayOf } from './dayOf.js';

/** Whether a day exists and is at most so many days away from today (UTC). */
export function isNear(day: string, now: number, daysAway: number): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  // A day that does not exist, such as 31 February, is read as another one or as none.
  const exists = at >= 0 && dayOf(at) === day;
  return exists && Math.abs(at - Date.parse(dayOf(now))) <= daysAway * DAY_MS;
}
