import type { IsoDate, Period } from '../offers/TermSheet.js';
import { addPeriods } from './civil.js';

// What `series` was made for.
let of: IsoDate;
let by: Period['unit'];
let each: number;
let from: number;
let series: IsoDate[] = [];

/**
 * Due dates, each counted from the anchor and never from the one before, so that 31 January gives 28 February and then 31 March.
 *
 * @param anchor the first day; not itself a due date unless `first` is 0
 * @param every whole units between two payments
 * @param first whole periods until the first payment
 * @returns `count` dates or more: the last series is kept, because a cart re-prices the same day again and again
 * @throws PricingError `invalid-date`
 */
export const dueSeries = (
  anchor: IsoDate,
  unit: Period['unit'],
  every: number,
  count: number,
  first: number,
): readonly IsoDate[] => {
  if (of !== anchor || by !== unit || each !== every || from !== first) {
    of = anchor;
    by = unit;
    each = every;
    from = first;
    series = [];
  }
  for (let k = series.length; k < count; k++) series.push(addPeriods(anchor, unit, every * (first + k)));
  return series;
};
