import { fail } from './PricingError.js';
import type { IsoDate, Period } from './TermSheet.js';

/** A calendar unit; a year is twelve months. */
export type DateUnit = Period['unit'] | 'year';

const monthLength = (year: number, month: number): number =>
  month === 2 ? (year % 4 || (year % 100 === 0 && year % 400) ? 28 : 29) : 30 + ((month + (month >> 3)) & 1);

const read = (date: IsoDate): [year: number, month: number, day: number] => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return /^\d{4}(-\d\d){2}$/.test(date) && year && month > 0 && month < 13 && day && day <= monthLength(year, month)
    ? [year, month, day]
    : fail('invalid-date', `"${date}" is no day such as "2026-11-23"`);
};

const write = (year: number, month: number, day: number): IsoDate => {
  const [y, m, d] = [year, month, day].map(n => `${n}`.padStart(2, '0'));
  return year > 0 && year < 1e4
    ? `${y!.padStart(4, '0')}-${m}-${d}`
    : fail('invalid-date', 'Leaves the years 1 to 9999');
};

/** Days since 0000-03-01 of the proleptic Gregorian calendar, by integers: `Date` would carry a time zone. */
const dayNumber = (date: IsoDate): number => {
  const [year, month, day] = read(date);
  const m = (month + 9) % 12;
  const y = year - +(month < 3);
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((m * 306 + 5) / 10) + day;
};

/** Whole days from one civil day to another. @throws PricingError `invalid-date` */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

/**
 * The day `n` units after `date`; `n` may be negative. Months: the last day of a month stays a last day (Regulation Z, Appendix J
 * (b)(3)(iv)) unless `lastDays` is false; a 29th, 30th or 31st that the month lacks becomes its last day.
 *
 * @throws PricingError `invalid-date`
 */
export const addUnits = (date: IsoDate, unit: DateUnit, n: number, lastDays = true): IsoDate => {
  let [year, month, day] = read(date);
  const stays = lastDays && day === monthLength(year, month);
  const move = (months: number): void => {
    const total = year * 12 + month - 1 + months;
    year = Math.floor(total / 12);
    month = total - year * 12 + 1;
  };
  if (unit === 'month' || unit === 'year') {
    move(unit === 'year' ? 12 * n : n);
    const length = monthLength(year, month);
    if (stays || day > length) day = length;
  } else {
    day += unit === 'week' ? 7 * n : n;
    for (; day < 1; day += monthLength(year, month)) move(-1);
    for (; day > monthLength(year, month); move(1)) day -= monthLength(year, month);
  }
  return write(year, month, day);
};
