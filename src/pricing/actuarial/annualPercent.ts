import type { Rational } from '../money/Rational.js';
import type { Apr, Installment } from '../offers/Offer.js';

/** v^-periods - 1: what 1 earns, compounded at a discount factor per period. NaN unless that is positive. */
export const growth = (v: number, periods: number): number => {
  if ((periods & 15) !== periods || !(v > 0)) return Math.expm1(-periods * Math.log(v));
  // Multiplying the months of a year is faster than taking a logarithm.
  let grown = 1;
  for (let k = periods; k--; ) grown *= 1 / v;
  return grown - 1;
};

/**
 * The annual rate, in percent, of a plan whose payments are one period apart. `solveApr` solves any cash flows; this is fast.
 *
 * Newton's method by Horner's rule finds v = 1 / (1 + i) for the rate i per period that balances the advance now with the payments
 * after `first`, `first` + 1, ... periods. With positive payments the balance rises and is convex in v. So the steps come down to its
 * only root from any start, if slowly from far above it.
 *
 * @param advancedMinor what the lender pays out on the first day
 * @param first whole periods until the first payment
 * @param guess the rate per period from which the solution is searched
 * @param every units in a period
 * @param perYear units in a year: 12 months, 52 weeks or 365 days
 * @returns NaN where no rate balances the payments
 */
export const annualPercent = (
  convention: Apr['convention'],
  advancedMinor: number,
  rows: readonly Installment[],
  first: number,
  guess: Rational,
  every: number,
  perYear: number,
): number => {
  const count = rows.length;
  let year = perYear;
  let unitPeriod = every;
  if (convention === 'us-actuarial') {
    // Appendix J (b)(4): the period that occurs most often is the unit-period. A single payment has its term, and two periods that
    // differ have their average, rounded to whole units, and down from a half. No unit-period is longer than a year.
    if (first && count < 3) unitPeriod *= (first + count - 1) / count;
    // (b)(5)(v) and (vii): the days of a year and of a single payment are shares of 365 days, where weeks would make 364.
    if (year === 52 && (count < 2 || unitPeriod > year)) year = 365 / 7;
    unitPeriod = Math.min(Math.ceil(unitPeriod - 0.5), year);
  }
  let v = guess.den / (guess.den + guess.num);
  if (unitPeriod !== every) {
    // (b)(8): whole unit-periods compound, and the odd fraction bears simple interest. Halving finds the v between 0 and 1.
    let low = 0;
    let high = 1;
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
  }
  // Quadratic convergence: after a step of 1e-9 the error is below the last bit.
  else
    for (let k = 9999; ; ) {
      if (!k--) return NaN;
      let value = 0;
      let slope = 0;
      for (let j = count + first; j--; ) {
        slope = slope * v + value;
        value = value * v + (j < first ? 0 : rows[j - first]!.totalMinor);
      }
      const step = (value - advancedMinor) / slope;
      // Payments that add up to at least the advance have their root at 1 or below: no step need leave that range.
      v = Math.min(1, v - step);
      if (!(Math.abs(step) > 1e-9 * v)) break;
    }
  const periodsPerYear = year / unitPeriod;
  let compounded = periodsPerYear;
  if (convention === 'us-actuarial' || convention === 'nominal') compounded = 1;
  // The compiler stops here if a new convention might not compound.
  else convention satisfies 'effective-annual' | 'cn-irr';
  return (100 * growth(v, compounded) * periodsPerYear) / compounded;
};
