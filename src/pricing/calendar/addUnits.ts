import type { IsoDate, Period } from '../offers/TermSheet.js';
import { fail } from '../PricingError.js';

/** A calendar unit; a year is twelve months. */
export type DateUnit = Period['unit'] | 'year';

/** Midnight UTC of a civil day: no time zone can move it. @throws PricingError `invalid-date` */
export const readDay = (date: IsoDate): Date => {
  const day = new Date(date);
  // A text that is not written back as it was read has another form, or names a day that does not exist. The year 0, and years of
  // more than four digits, sort before '0001'.
  return date > '0001' && day.toJSON()?.slice(0, 10) === date
    ? day
    : fail('invalid-date', `"${date}": write a day such as "2026-11-23"`);
};

/**
 * The day `n` units after `date`; `n` may be negative. Months and years lead to the corresponding day (BGB 188, Chinese Civil Code 202).
 * A 29th, 30th or 31st that the month lacks becomes its last day.
 *
 * @throws PricingError `invalid-date`
 * @example addUnits('2026-01-31', 'month', 1) // '2026-02-28'
 */
export const addUnits = (date: IsoDate, unit: DateUnit, n: number): IsoDate => {
  const day = readDay(date);
  const inMonth = day.getUTCDate();
  if (unit === 'day' || unit === 'week') day.setUTCDate(inMonth + (unit === 'week' ? 7 * n : n));
  else {
    unit satisfies 'month' | 'year';
    // Day 0 of the month after is the last day of a month.
    day.setUTCMonth(day.getUTCMonth() + (unit === 'year' ? 12 * n : n) + 1, 0);
    if (inMonth < day.getUTCDate()) day.setUTCDate(inMonth);
  }
  const there = day.toJSON()?.slice(0, 10);
  return there > '0001' ? there : fail('invalid-date', 'Outside the years 1 to 9999');
};
