import type { IsoDate } from '../offers/TermSheet.js';
import { fail } from '../PricingError.js';
import { addUnits, type DateUnit } from './addUnits.js';
import { daysBetween } from './daysBetween.js';

/** Whole units back from `end` that stay on or after `start`, and the days from `start` to where they lead. */
export const countBack = (
  start: IsoDate,
  end: IsoDate,
  unit: DateUnit,
  lastDays: boolean,
): [whole: number, days: number, reached: IsoDate] => {
  if (daysBetween(start, end) < 0) fail('invalid-date', `${end} is before ${start}`);
  let whole = 0;
  while (addUnits(end, unit, -whole - 1, lastDays) >= start) whole++;
  const reached = addUnits(end, unit, -whole, lastDays);
  return [whole, daysBetween(start, reached), reached];
};

/**
 * The interval between two days in years, as the EU counts it (2008/48/EC Annex I, remark (c); SWD(2012)128, 4.1.2): whole years,
 * months or weeks counted back from the end, the days left over as a share of 365, or of 366 where the year before the day
 * reached holds a 29 February. The United Kingdom counts alike (CONC App 1.2.5).
 *
 * @param unit `day` counts days only
 * @returns exact text for a flow's `time`: "1/12+3/366"
 * @throws PricingError `invalid-date`
 */
export const euInterval = (start: IsoDate, end: IsoDate, unit: DateUnit): string => {
  const [whole, days, reached] =
    unit === 'day' ? [0, daysBetween(start, end), end] : countBack(start, end, unit, false);
  const perYear = unit === 'month' ? 12 : unit === 'week' ? 52 : 1;
  return `${whole}/${perYear}+${days}/${daysBetween(addUnits(reached, 'year', -1, false), reached)}`;
};
