import { addUnits, type DateUnit } from './civil.js';
import type { IsoDate } from './TermSheet.js';

let known = { anchor: '', unit: '' as DateUnit | '', dates: [] as IsoDate[] };

/** The day `n` units after the anchor. Remembers the last series, because a cart re-prices the same day again and again. */
export const dueDate = (anchor: IsoDate, unit: DateUnit, n: number): IsoDate => {
  if (known.anchor !== anchor || known.unit !== unit) known = { anchor, unit, dates: [] };
  known.dates[n] ??= addUnits(anchor, unit, n);
  return known.dates[n];
};

/**
 * Due dates, each counted from the anchor and never from the one before, so that 31 January gives 28 February and then 31 March.
 *
 * @param anchor the first day; not itself a due date unless `first` is 0
 * @param every whole units between two payments
 * @param first whole periods until the first payment
 * @throws PricingError `invalid-date`
 */
export const dueDates = (anchor: IsoDate, unit: DateUnit, every: number, count: number, first = 1): IsoDate[] =>
  Array.from({ length: count }, (_, k) => dueDate(anchor, unit, every * (first + k)));
