import type { IsoDate } from '../offers/TermSheet.js';
import { addUnits, type DateUnit } from './addUnits.js';

// What the kept dates were computed for.
let of: IsoDate;
let by: DateUnit;
let each: number;
let from: number;
let kept: IsoDate[] = [];

/** `dueDates`, `count` or more: the last ones are kept, because a cart prices the same day again and again. */
export const keptDueDates = (
  anchor: IsoDate,
  unit: DateUnit,
  every: number,
  count: number,
  first: number,
): readonly IsoDate[] => {
  if (of !== anchor || by !== unit || each !== every || from !== first) {
    of = anchor;
    by = unit;
    each = every;
    from = first;
    kept = [];
  }
  for (let k = kept.length; k < count; k++) kept.push(addUnits(anchor, unit, every * (first + k)));
  return kept;
};

/**
 * Due dates, each counted from the anchor and never from the one before, so that 31 January gives 28 February and then 31 March.
 *
 * @param anchor the first day; not itself a due date unless `first` is 0
 * @param every whole units between two payments
 * @param first whole periods until the first payment. @default 1
 * @throws PricingError `invalid-date`
 * @example dueDates('2026-01-31', 'month', 1, 2) // ['2026-02-28', '2026-03-31']
 */
export const dueDates = (anchor: IsoDate, unit: DateUnit, every: number, count: number, first = 1): IsoDate[] =>
  keptDueDates(anchor, unit, every, count, first).slice(0, count);
