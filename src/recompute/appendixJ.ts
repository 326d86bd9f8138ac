import type { Period } from '../pricing/offers/TermSheet.js';
import { type Repaid, ratePerPeriod } from './annualRate.js';
import { Decimal } from './Decimal34.js';

/**
 * The annual percentage rate of 12 CFR 1026 Appendix J, read paragraph by paragraph. Months are equal (b)(3)(iv), and weeks have 7 days:
 * so time is counted in months or in days.
 */
interface Calendar {
  /** Months or days in a unit of the plan. */
  readonly unit: number;
  /** Months or days in a year. */
  readonly year: number;
  /** (b)(5)(ii) to (iv): unit-periods in a year, where a unit-period has so many units. */
  perYear(units: number): Decimal;
}

const CALENDARS: Readonly<Record<Period['unit'], Calendar>> = {
  month: { unit: 1, year: 12, perYear: units => new Decimal(12).div(units) },
  week: { unit: 7, year: 365, perYear: units => new Decimal(52).div(units) },
  day: { unit: 1, year: 365, perYear: units => new Decimal(365).div(units) },
};

/** (b)(3)(ii): periods that occur more than once, each with how often it does. */
const commonPeriods = (periods: readonly number[]): (readonly [period: number, times: number])[] =>
  [...new Set(periods)]
    .map(period => [period, periods.filter(each => each === period).length] as const)
    .filter(([, times]) => times > 1);

/** (b)(3)(iii): the standard intervals of the plan's unit, up to a year. A plan by days has its multiples of a day too. */
const standardIntervals = ({ unit, year }: Calendar): number[] => {
  const multiples = [...Array(Math.floor(year / unit))].map((_, k) => unit * (k + 1));
  return multiples.includes(year) ? multiples : [...multiples, year];
};

/** (b)(4)(i): the unit-period of a transaction that is not a single payment. */
const unitPeriodOf = (periods: readonly number[], calendar: Calendar): number => {
  const common = commonPeriods(periods);
  if (common.length > 0) {
    // (A): of those that occur equally often, the smaller.
    const [[most]] = common.sort(([a, often], [b, oftenToo]) => oftenToo - often || a - b) as [
      readonly [number, number],
    ];
    return Math.min(most, calendar.year);
  }
  // (B): the average, rounded to the nearest standard interval; of two that are equally near, the lower.
  const average = new Decimal(periods.reduce((sum, period) => sum + period, 0)).div(periods.length);
  const distance = (interval: number) => average.minus(interval).abs();
  return standardIntervals(calendar).reduce((best, interval) =>
    distance(interval).lt(distance(best)) ? interval : best,
  );
};

export const appendixJPercent = ({ advance, payments, first, period }: Repaid): Decimal | null => {
  const calendar = CALENDARS[period.unit];
  const { unit, year } = calendar;
  const apart = unit * period.every;
  const times = payments.map((_, k) => apart * (first + k));
  // (b)(3)(i): also the time until the first payment is a period.
  const periods = times.map((time, k) => time - (times[k - 1] ?? 0)).filter(length => length > 0);
  const [term = apart] = periods;
  const single = payments.length === 1;
  // (b)(4)(ii): a single payment has its term for its unit-period, and never more than a year.
  const length = single ? Math.min(term, year) : unitPeriodOf(periods, calendar);
  // (b)(5)(v) to (vii): a year is one; a single payment's term is its share of 12 months or of 365 days.
  const perYear = single || length === year ? new Decimal(year).div(length) : calendar.perYear(length / unit);
  const rate = ratePerPeriod(
    advance,
    payments.map((amount, k) => ({
      amount,
      whole: Math.floor(times[k]! / length),
      odd: new Decimal(times[k]! % length).div(length),
    })),
  );
  return rate?.times(perYear).times(100) ?? null;
};
