import type { Apr, Installment } from '../offers/Offer.js';

/**
 * The annual rate, in percent, of a plan whose law counts in other unit-periods than the plan has: 12 CFR 1026 Appendix J.
 *
 * @param first whole periods until the first payment
 * @param every units in a period
 * @param perYear units in a year: 12 months, 52 weeks or 365 days
 * @returns undefined where the plan's own period is the unit-period: then `annualPercent` is right, and faster
 */
export const unitPeriodPercent = (
  convention: Apr['convention'],
  advancedMinor: number,
  rows: readonly Installment[],
  first: number,
  every: number,
  perYear: number,
): number | undefined => {
  if (convention !== 'us-actuarial') return undefined;
  const count = rows.length;
  let year = perYear;
  let unitPeriod = every;
  // (b)(4): the period that occurs most often is the unit-period. A single payment has its term, and two periods that differ have
  // their average, rounded to whole units, and down from a half. No unit-period is longer than a year.
  if (first && count < 3) unitPeriod *= (first + count - 1) / count;
  // (b)(5)(v) and (vii): the days of a year and of a single payment are shares of 365 days, where weeks would make 364.
  if (year === 52 && (count < 2 || unitPeriod > year)) year = 365 / 7;
  unitPeriod = Math.min(Math.ceil(unitPeriod - 0.5), year);
  if (unitPeriod === every && year === perYear) return undefined;
  // (b)(8): whole unit-periods compound, and the odd fraction bears simple interest. Halving finds the v between 0 and 1.
  let low = 0;
  let high = 1;
  let v = 0;
  for (let k = 64; k--; ) {
    v = (low + high) / 2;
    let value = 0;
    for (let j = 0; j < count; j++) {
      const time = ((first + j) * every) / unitPeriod;
      const odd = time % 1;
      value += (rows[j]!.totalMinor * v ** (time - odd)) / (1 + odd * (1 / v - 1));
    }
    if (value > advancedMinor) high = v;
    else low = v;
  }
  return (100 * (1 / v - 1) * year) / unitPeriod;
};
