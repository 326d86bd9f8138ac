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
 * @param anchor the first day; it is not itself a due date unless `first` is 0
 * @param first whole periods until the first payment, default 1
 * @throws PricingError `invalid-date`
 */
export const dueDates = (series: {
  readonly anchor: IsoDate;
  readonly unit: DateUnit;
  readonly every: number;
  readonly count: number;
  readonly first?: number;
}): readonly IsoDate[] =>
  Array.from({ length: series.count }, (_, k) =>
    dueDate(series.anchor, series.unit, series.every * (k + (series.first ?? 1))),
  );
