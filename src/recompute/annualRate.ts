import { Decimal } from './Decimal34.js';

/**
 * The rate per period that balances an advance with one payment a period, by Newton's method from 0. The present value of positive
 * payments falls and is convex in the rate, so the steps approach the root from below.
 *
 * @param first periods until the first payment
 * @returns null if no rate balances them
 */
export const ratePerPeriod = (advance: Decimal, payments: readonly number[], first: number): Decimal | null => {
  const dueNow = first === 0 ? payments[0]! : 0;
  if (advance.lte(dueNow)) return null;
  let rate = new Decimal(0);
  for (let round = 0; round < 500; round++) {
    const discount = new Decimal(1).div(rate.plus(1));
    let factor = discount.pow(first);
    let worth = advance.neg();
    let slope = new Decimal(0);
    let k = first;
    for (const payment of payments) {
      const part = factor.times(payment);
      worth = worth.plus(part);
      slope = slope.minus(part.times(k++).times(discount));
      factor = factor.times(discount);
    }
    if (slope.isZero()) return null;
    const step = worth.div(slope);
    rate = rate.minus(step);
    if (step.abs().lt(rate.plus(1).times('1e-30'))) return rate;
  }
  return null;
};

/** Percent a year, compounded. */
export const compoundPercent = (rate: Decimal, periodsPerYear: Decimal): Decimal =>
  rate.plus(1).pow(periodsPerYear).minus(1).times(100);

/**
 * Percent a year as Regulation Z states it (12 CFR 1026 Appendix J): the rate per unit period times unit periods a year. The unit
 * period is the period between payments, or the whole term of a single payment, and at most a year.
 */
export const unitPeriodPercent = (rate: Decimal, periodsPerYear: Decimal, count: number, first: number): Decimal => {
  const years = new Decimal(count === 1 ? Math.max(first, 1) : 1).div(periodsPerYear);
  if (years.gte(1)) return compoundPercent(rate, periodsPerYear);
  const growth = count === 1 ? rate.plus(1).pow(Math.max(first, 1)) : rate.plus(1);
  return growth.minus(1).div(years).times(100);
};
