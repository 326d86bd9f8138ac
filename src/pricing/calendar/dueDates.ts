import type { IsoDate } from '../offers/TermSheet.js';
import type { DateUnit } from './addUnits.js';
import { dueSeries } from './dueSeries.js';

/**
 * Due dates, each counted from the anchor and never from the one before, so that 31 January gives 28 February and then 31 March.
 *
 * @param anchor the first day; not itself a due date unless `first` is 0
 * @param every whole units between two payments
 * @param first whole periods until the first payment
 * @throws PricingError `invalid-date`
 */
export const dueDates = (anchor: IsoDate, unit: DateUnit, every: number, count: number, first = 1): IsoDate[] =>
  (unit === 'year'
    ? dueSeries(anchor, 'month', 12 * every, count, first)
    : dueSeries(anchor, unit, every, count, first)
  ).slice(0, count);
