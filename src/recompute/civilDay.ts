import type { IsoDate, Period } from '../pricing/offers/TermSheet.js';

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days of a month; months count from the year 0. */
const daysOf = (month: number): number =>
  [31, isLeap(Math.floor(month / 12)) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month % 12]!;

const text = (month: number, day: number): IsoDate =>
  [Math.floor(month / 12), (month % 12) + 1, day].map((part, k) => `${part}`.padStart(k ? 2 : 4, '0')).join('-');

/**
 * The day `n` units later, counted from the anchor: the corresponding day, or the last one of a month that lacks it. By a table of the
 * months, where the core asks `Date`.
 */
export const unitsLater = (anchor: IsoDate, unit: Period['unit'], n: number): IsoDate => {
  const [year, inYear, day] = anchor.split('-').map(Number) as [number, number, number];
  const month = year * 12 + inYear - 1;
  const days = (count: number): IsoDate => {
    let [reached, left] = [month, day + count];
    while (left > daysOf(reached)) left -= daysOf(reached++);
    return text(reached, left);
  };
  const units: Readonly<Record<Period['unit'], () => IsoDate>> = {
    day: () => days(n),
    week: () => days(7 * n),
    month: () => text(month + n, Math.min(day, daysOf(month + n))),
  };
  return units[unit]();
};
