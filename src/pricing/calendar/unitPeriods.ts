import type { IsoDate } from '../offers/TermSheet.js';
import type { DateUnit } from './addUnits.js';
import { daysBetween } from './daysBetween.js';
import { countBack } from './euInterval.js';

const DAYS: Readonly<Record<DateUnit, number>> = { day: 1, week: 7, month: 30, year: 365 };

/**
 * The interval between two days in unit periods, as Regulation Z counts it (12 CFR 1026 Appendix J (b)(5)). Whole periods and months
 * are counted back from the end, from the last day of a month to last days. A month of odd time has 30 days, a year 365.
 *
 * @param every units in a unit period: 2 months, 2 weeks, 30 days
 * @returns `time` and `odd` of a `CashFlow` for `us-actuarial`
 * @throws PricingError `invalid-date`
 * @example unitPeriods('1978-01-10', '1978-03-01', 'month', 2) // { time: 0, odd: '52/60' }: 1 month and 22 days
 */
export const unitPeriods = (
  start: IsoDate,
  end: IsoDate,
  unit: DateUnit,
  every: number,
): { readonly time: number; readonly odd: string } => {
  const length = DAYS[unit] * every;
  const [whole, days] =
    unit === 'month' || unit === 'year' ? countBack(start, end, unit, true) : [0, daysBetween(start, end)];
  const total = (whole * length) / every + days;
  const odd = total % length;
  return { time: (total - odd) / length, odd: `${odd}/${length}` };
};
