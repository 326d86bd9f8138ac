import type { IsoDate } from '../offers/TermSheet.js';
import { fail } from '../PricingError.js';
import { addUnits, type DateUnit } from './addUnits.js';
import { daysBetween } from './daysBetween.js';
import { countBack } from './euInterval.js';

const DAYS: Readonly<Record<DateUnit, number>> = { day: 1, week: 7, month: 30, year: 365 };

/** As `addUnits`, but a last day of a month leads to last days (Appendix J (b)(3)(iv)). */
const alongLastDays: typeof addUnits = (date, unit, n) => {
  const next = addUnits(date, 'day', 1);
  return next.endsWith('-01') ? addUnits(addUnits(next, unit, n), 'day', -1) : addUnits(date, unit, n);
};

/**
 * The interval between two days in unit periods, as Regulation Z counts it (12 CFR 1026 Appendix J (b)(5)). Years and months are
 * counted back from the end, from the last day of a month to last days. A month of odd time has 30 days. What is left over of years is
 * a share of 12 months, or of 365 days where it is not whole months.
 *
 * @param every units in a unit period, at most a year: 2 months, 2 weeks, 30 days
 * @returns `time` and `odd` of a `CashFlow` for `us-actuarial`
 * @throws PricingError `invalid-date`; `invalid-terms` for a unit period of more than a year
 * @example unitPeriods('1978-01-10', '1978-03-01', 'month', 2) // { time: 0, odd: '52/60' }: 1 month and 22 days
 */
export const unitPeriods = (
  start: IsoDate,
  end: IsoDate,
  unit: DateUnit,
  every: number,
): { readonly time: number; readonly odd: string } => {
  const length = DAYS[unit] * every;
  if (length > 365) fail('invalid-terms', 'every: a unit period is at most a year');
  if (unit === 'year' || (unit === 'month' && every === 12)) {
    const [time, days, reached] = countBack(start, end, 'year', alongLastDays);
    const [months, more] = countBack(start, reached, 'month', alongLastDays);
    return { time, odd: more ? `${days}/365` : `${months}/12` };
  }
  const [whole, days] = unit === 'month' ? countBack(start, end, unit, alongLastDays) : [0, daysBetween(start, end)];
  const total = (whole * length) / every + days;
  const odd = total % length;
  return { time: (total - odd) / length, odd: `${odd}/${length}` };
};
