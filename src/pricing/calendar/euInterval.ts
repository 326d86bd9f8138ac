import type { IsoDate } from '../offers/TermSheet.js';
import { fail } from '../PricingError.js';
import { addUnits, type DateUnit } from './addUnits.js';
import { daysBetween } from './daysBetween.js';

/** As what share of a year whole units count; days are counted by themselves. */
const PER_YEAR: Readonly<Record<DateUnit, number>> = { day: 1, week: 52, month: 12, year: 1 };

/**
 * Whole units back from `end` that stay on or after `start`, and the days from `start` to the day they reach.
 *
 * @param step the day some units away
 */
export const countBack = (
  start: IsoDate,
  end: IsoDate,
  unit: DateUnit,
  step = addUnits,
): [whole: number, days: number, reached: IsoDate] => {
  if (daysBetween(start, end) < 0) fail('invalid-date', `${end} is before ${start}`);
  let whole = 0;
  while (step(end, unit, -whole - 1) >= start) whole++;
  const reached = step(end, unit, -whole);
  return [whole, daysBetween(start, reached), reached];
};

/**
 * The interval between two days in years, as the EU counts it (2008/48/EC Annex I, remark (c); SWD(2012)128, 4.1.2). Whole years,
 * months or weeks are counted back from the end. The days left over are a share of 365, or of 366 where the year before the day
 * reached holds a 29 February. The United Kingdom counts alike (CONC App 1.2.5).
 *
 * @param unit `day` counts days only
 * @returns exact text for the `time` of a `CashFlow`
 * @throws PricingError `invalid-date`
 * @example euInterval('2013-01-12', '2013-02-15', 'month') // '1/12+3/366'
 */
export const euInterval = (start: IsoDate, end: IsoDate, unit: DateUnit): string => {
  const [whole, days, reached] = unit === 'day' ? [0, daysBetween(start, end), end] : countBack(start, end, unit);
  return `${whole}/${PER_YEAR[unit]}+${days}/${daysBetween(addUnits(reached, 'year', -1), reached)}`;
};
