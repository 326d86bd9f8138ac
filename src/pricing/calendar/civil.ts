import type { IsoDate, Period } from '../offers/TermSheet.js';
import { fail } from '../PricingError.js';

/** A civil day as integers, because `Date` would carry a time zone; its month counts from the year 0. */
export type Civil = readonly [month: number, day: number];

/** Days of a month: 31 and 30 in turn, from January on and again from August, but for February. */
const lengthOf = (month: number): number => {
  const year = Math.floor(month / 12);
  const inYear = month % 12;
  return inYear === 1 ? (year % 4 || (year % 100 === 0 && year % 400) ? 28 : 29) : 31 - ((inYear % 7) % 2);
};

const write = (month: number, day: number): IsoDate =>
  `${(Math.floor(month / 12) * 100 + (month % 12) + 1) * 100 + day + 1e8}`.replace(/.(....)(..)/, '$1-$2-');

/** @throws PricingError `invalid-date` unless "YYYY-MM-DD" of the years 1 to 9999 */
export const readDay = (date: IsoDate): Civil => {
  const [year, inYear, day] = date.split('-').map(Number) as [number, number, number];
  const month = 12 * year + inYear - 1;
  // What is not written back as it was read has other digits, or no such month.
  return month > 11 && day && day <= lengthOf(month) && write(month, day) === date
    ? [month, day]
    : fail('invalid-date', `"${date}" is no day such as "2026-11-23"`);
};

/**
 * The day `n` units after `date`; `n` may be negative. Months: the last day of a month stays a last day (Regulation Z, Appendix J
 * (b)(3)(iv)) unless `lastDays` is false; a 29th, 30th or 31st that the month lacks becomes its last day.
 *
 * @throws PricingError `invalid-date`
 */
export const addPeriods = (date: IsoDate, unit: Period['unit'], n: number, lastDays = true): IsoDate => {
  let [month, day] = readDay(date);
  if (unit === 'month') {
    const stays = lastDays && day === lengthOf(month);
    month += n;
    if (stays || day > lengthOf(month)) day = lengthOf(month);
  } else {
    day += unit === 'week' ? 7 * n : n;
    while (day < 1) day += lengthOf(--month);
    while (day > lengthOf(month)) day -= lengthOf(month++);
  }
  return month > 11 && month < 12e4 ? write(month, day) : fail('invalid-date', 'Leaves the years 1 to 9999');
};
