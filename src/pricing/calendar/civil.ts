import type { IsoDate } from '../offers/TermSheet.js';
import { fail } from '../PricingError.js';

/** A civil day as integers, because `Date` would carry a time zone; its month counts from the year 0. */
export type Civil = readonly [month: number, day: number];

/** Days of a month: except for February 31 and 30 in turn, from January on and again from August. */
export const lengthOf = (month: number): number => {
  const year = Math.floor(month / 12);
  const inYear = month % 12;
  return inYear === 1 ? (year % 4 || (year % 100 === 0 && year % 400) ? 28 : 29) : 31 - ((inYear % 7) % 2);
};

export const writeDay = (month: number, day: number): IsoDate =>
  `${(Math.floor(month / 12) * 100 + (month % 12) + 1) * 100 + day + 1e8}`.replace(/.(....)(..)/, '$1-$2-');

/** @throws PricingError `invalid-date` unless "YYYY-MM-DD" of the years 1 to 9999 */
export const readDay = (date: IsoDate): Civil => {
  const [year, inYear, day] = date.split('-').map(Number) as [number, number, number];
  const month = 12 * year + inYear - 1;
  // A text that is not written back as it was read has other digits, or a month that does not exist.
  return month > 11 && day && day <= lengthOf(month) && writeDay(month, day) === date
    ? [month, day]
    : fail('invalid-date', `"${date}": write a day such as "2026-11-23"`);
};
