import { fail } from './PricingError.js';
import type { IsoDate, Period } from './TermSheet.js';

/** A calendar unit; a year is twelve months. */
export type DateUnit = Period['unit'] | 'year';

const div = (a: number, b: number): number => Math.floor(a / b);

/** Days since 0000-03-01 of the proleptic Gregorian calendar, by integers: `Date` would carry a time zone. */
const dayNumber = (year: number, month: number, day: number): number => {
  const m = (month + 9) % 12;
  const y = year - div(m, 10);
  return 365 * y + div(y, 4) - div(y, 100) + div(y, 400) + div(m * 306 + 5, 10) + day - 1;
};

const monthLength = (year: number, month: number): number =>
  month === 2 ? 28 + +(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) : 30 + ((month + (month >> 3)) & 1);

const parts = (date: IsoDate): [year: number, month: number, day: number] => {
  const [, y, m, d] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  const [year, month, day] = [+y!, +m!, +d!];
  return year > 0 && month > 0 && month < 13 && day > 0 && day <= monthLength(year, month)
    ? [year, month, day]
    : fail('invalid-date', `"${date}" is no day: write "2026-11-23".`);
};

const pad = (n: number, width = 2): string => `${n}`.padStart(width, '0');

const iso = (year: number, month: number, day: number): IsoDate =>
  year > 0 && year < 10000
    ? `${pad(year, 4)}-${pad(month)}-${pad(day)}`
    : fail('invalid-date', 'A date leaves the years 1 to 9999.');

const fromNumber = (n: number): IsoDate => {
  let y = div(10000 * n + 14780, 3652425);
  const rest = () => n - (365 * y + div(y, 4) - div(y, 100) + div(y, 400));
  if (rest() < 0) y--;
  const m = div(100 * rest() + 52, 3060);
  return iso(y + div(m + 2, 12), ((m + 2) % 12) + 1, rest() - div(m * 306 + 5, 10) + 1);
};

/** Whole days from one civil day to another. @throws PricingError `invalid-date` */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(...parts(to)) - dayNumber(...parts(from));

/** @param n may be negative. @throws PricingError `invalid-date` */
export const addDays = (date: IsoDate, n: number): IsoDate => fromNumber(dayNumber(...parts(date)) + n);

/**
 * Moves by whole months. The last day of a month stays a last day (Regulation Z, Appendix J (b)(3)(iv)) unless `lastDays` is
 * false; a 29th, 30th or 31st that the month lacks becomes its last day.
 *
 * @param n may be negative
 * @throws PricingError `invalid-date`
 */
export const addMonths = (date: IsoDate, n: number, lastDays = true): IsoDate => {
  const [year, month, day] = parts(date);
  const total = year * 12 + month - 1 + n;
  const y = div(total, 12);
  const m = total - y * 12 + 1;
  const length = monthLength(y, m);
  return iso(y, m, (lastDays && day === monthLength(year, month)) || day > length ? length : day);
};

/** `n` units after `date`. */
export const addUnits = (date: IsoDate, unit: DateUnit, n: number, lastDays = true): IsoDate =>
  unit === 'day'
    ? addDays(date, n)
    : unit === 'week'
      ? addDays(date, 7 * n)
      : addMonths(date, unit === 'year' ? 12 * n : n, lastDays);
