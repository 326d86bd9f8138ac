import type { IsoDate, Period } from '../offers/TermSheet.js';
import { fail } from '../PricingError.js';
import { lengthOf, readDay, writeDay } from './civil.js';

/** A calendar unit; a year is twelve months. */
export type DateUnit = Period['unit'] | 'year';

/**
 * The day `n` units after `date`; `n` may be negative. In months and years the last day of a month stays a last day (Regulation Z,
 * Appendix J (b)(3)(iv)) unless `lastDays` is false. A 29th, 30th or 31st that the month lacks becomes its last day.
 *
 * @throws PricingError `invalid-date`
 * @example addUnits('2026-01-31', 'month', 1) // '2026-02-28'
 */
export const addUnits = (date: IsoDate, unit: DateUnit, n: number, lastDays = true): IsoDate => {
  let [month, day] = readDay(date);
  if (unit === 'day' || unit === 'week') {
    day += unit === 'week' ? 7 * n : n;
    while (day < 1) day += lengthOf(--month);
    while (day > lengthOf(month)) day -= lengthOf(month++);
  } else {
    unit satisfies 'month' | 'year';
    const stays = lastDays && day === lengthOf(month);
    month += unit === 'year' ? 12 * n : n;
    if (stays || day > lengthOf(month)) day = lengthOf(month);
  }
  return month > 11 && month < 12e4 ? writeDay(month, day) : fail('invalid-date', 'Outside the years 1 to 9999');
};
