import type { IsoDate, Period } from '../offers/TermSheet.js';
import { addPeriods } from './civil.js';

/** A calendar unit; a year is twelve months. */
export type DateUnit = Period['unit'] | 'year';

/**
 * The day `n` units after `date`; `n` may be negative. Months and years: the last day of a month stays a last day (Regulation Z,
 * Appendix J (b)(3)(iv)) unless `lastDays` is false; a 29th, 30th or 31st that the month lacks becomes its last day.
 *
 * @throws PricingError `invalid-date`
 */
export const addUnits = (date: IsoDate, unit: DateUnit, n: number, lastDays = true): IsoDate =>
  unit === 'year' ? addPeriods(date, 'month', 12 * n, lastDays) : addPeriods(date, unit, n, lastDays);
