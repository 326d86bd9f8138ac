import type { Period, PlanTerms } from '../pricing/offers/TermSheet.js';
import { Decimal } from './Decimal34.js';

/** One payment, and when it is made: whole periods of compound interest, and an odd fraction of one that bears simple interest. */
export interface Payment {
  readonly amount: number | Decimal;
  readonly whole: number | Decimal;
  readonly odd?: Decimal;
}

/**
 * The rate per period that balances an advance with later payments, by Newton's method from 0. The present value of positive payments
 * falls and is convex in the rate, so the steps approach the root from below.
 *
 * @param payments in the order of time
 * @returns null if no rate balances them
 */
export const ratePerPeriod = (advance: Decimal, payments: readonly Payment[]): Decimal | null => {
  const none = new Decimal(0);
  const dueNow = payments.filter(({ whole, odd = none }) => odd.plus(whole).isZero());
  if (advance.lte(dueNow.reduce((sum, { amount }) => sum.plus(amount), none))) return null;
  let rate = none;
  for (let round = 0; round < 500; round++) {
    const discount = new Decimal(1).div(rate.plus(1));
    let factor = new Decimal(1);
    let reached = none;
    let worth = advance.neg();
    let slope = none;
    for (const { amount, whole, odd = none } of payments) {
      factor = factor.times(discount.pow(new Decimal(whole).minus(reached)));
      reached = new Decimal(whole);
      const simple = odd.times(rate).plus(1);
      const part = factor.times(amount).div(simple);
      worth = worth.plus(part);
      slope = slope.minus(part.times(discount.times(whole).plus(odd.div(simple))));
    }
    if (slope.isZero()) return null;
    const step = worth.div(slope);
    rate = rate.minus(step);
    if (step.abs().lt(rate.plus(1).times('1e-30'))) return rate;
  }
  return null;
};

/** What is annualised: payments that are one period apart, `first` periods after the advance and later. */
export interface Repaid {
  readonly advance: Decimal;
  readonly payments: readonly number[];
  readonly first: number;
  readonly period: NonNullable<PlanTerms['period']>;
}

export const UNITS_PER_YEAR: Readonly<Record<Period['unit'], number>> = { day: 365, week: 52, month: 12 };

const byPeriod = ({ advance, payments, first, period }: Repaid): readonly [rate: Decimal | null, perYear: Decimal] => [
  ratePerPeriod(
    advance,
    payments.map((amount, k) => ({ amount, whole: first + k })),
  ),
  new Decimal(UNITS_PER_YEAR[period.unit]).div(period.every),
];

/** Percent a year, compounded. */
export const compoundPercent = (repaid: Repaid): Decimal | null => {
  const [rate, perYear] = byPeriod(repaid);
  return rate?.plus(1).pow(perYear).minus(1).times(100) ?? null;
};

/** Percent a year, multiplied. */
export const nominalPercent = (repaid: Repaid): Decimal | null => {
  const [rate, perYear] = byPeriod(repaid);
  return rate?.times(perYear).times(100) ?? null;
};
