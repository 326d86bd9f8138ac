import { addUnits } from '../../pricing/calendar/addUnits.js';
import { daysBetween } from '../../pricing/calendar/daysBetween.js';
import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import type { forecastIns, forecastOuts } from '../../protocol/api/fundWords.js';

export const FORECAST_DAYS = 30;

/** What a forecast is made of. All amounts are minor units of one currency. */
export interface ForecastRows {
  readonly today: IsoDate;
  /** What is still to be paid of installments, by the day on which it is or was due. Losses that are written off are not in it. */
  readonly due: readonly { readonly day: IsoDate; readonly minor: number }[];
  /**
   * How installments of the past were paid: how many days after they were due (early: 0), or that they are not, and for how many days that
   * has been known.
   */
  readonly observed: readonly { readonly days: number; readonly paid: boolean; readonly minor: number }[];
  /** Approvals that hold money now. */
  readonly reservedMinor: number;
  /** What became of the money that approvals held, lately. */
  readonly resolved: { readonly lentMinor: number; readonly releasedMinor: number };
  /** What was paid out for loans, and on how many days that was counted. */
  readonly lent: { readonly minor: number; readonly days: number };
  /** Loans whose merchants wait for the delivery: the day of the agreement, and what they get. */
  readonly undelivered: readonly { readonly day: IsoDate; readonly minor: number }[];
  /** How many days a delivery took lately, on average. Null: nothing was delivered lately. */
  readonly deliveryDays: number | null;
  /** What the lender owes merchants, the undelivered ones apart, and shoppers. */
  readonly merchantMinor: number;
  readonly shopperMinor: number;
}

export interface ForecastDay {
  readonly day: IsoDate;
  /** What installments of this day come to. */
  readonly dueMinor: number;
  /** What is expected of those that are due from today on, and of those that were due before. */
  readonly in: Readonly<Record<(typeof forecastIns)[number], number>>;
  readonly out: Readonly<Record<(typeof forecastOuts)[number], number>>;
  /** Everything in less everything out, from the first day to this one. */
  readonly netMinor: number;
}

export interface Forecast {
  readonly days: readonly ForecastDay[];
  /** The shares that the figures are weighted with, 0 to 1. */
  readonly collected: { readonly onTime: number; readonly within30Days: number };
  readonly committed: number;
}

/**
 * What comes in and goes out in the next 30 days. An installment comes in as those of the past did: so much on its day, so much each day
 * after. Approvals are paid out as often as approvals were, and new ones come as they came lately. Without a past, everything is paid on
 * its day and every approval is used.
 */
export function forecastOf(rows: ForecastRows): Forecast {
  const { today, due, resolved, reservedMinor, lent, undelivered, deliveryDays, merchantMinor, shopperMinor } = rows;
  const paidOn = collection(rows.observed);
  const decided = resolved.lentMinor + resolved.releasedMinor;
  const committed = decided ? resolved.lentMinor / decided : 1;
  const indexOf = (day: IsoDate) => daysBetween(today, day);
  const perDay = lent.days ? lent.minor / lent.days : 0;

  let netMinor = 0;
  const days = Array.from({ length: FORECAST_DAYS }, (_, index): ForecastDay => {
    const expected = (late: boolean) =>
      sum(
        due.map(({ day, minor }) => {
          const dueAt = indexOf(day);
          return dueAt > index || dueAt < 0 !== late ? 0 : minor * paidOn(index - dueAt, Math.max(0, -dueAt));
        }),
      );
    const first = index === 0;
    const figures = {
      in: { due: Math.round(expected(false)), overdue: Math.round(expected(true)) },
      out: {
        reserved: first ? Math.round(reservedMinor * committed) : 0,
        newLoans: Math.round(perDay),
        deliveries: sum(
          undelivered
            .filter(({ day }) => Math.max(0, indexOf(day) + Math.round(deliveryDays ?? 0)) === index)
            .map(({ minor }) => minor),
        ),
        merchants: first ? merchantMinor : 0,
        shoppers: first ? shopperMinor : 0,
      },
    };
    netMinor += sum(Object.values(figures.in)) - sum(Object.values(figures.out));
    return {
      day: addUnits(today, 'day', index),
      dueMinor: sum(due.filter(({ day }) => indexOf(day) === index).map(({ minor }) => minor)),
      ...figures,
      netMinor,
    };
  });
  const within = Array.from({ length: 31 }, (_, late) => paidOn(late, 0));
  return { days, collected: { onTime: within[0]!, within30Days: sum(within) }, committed };
}

const sum = (minors: readonly number[]) => minors.reduce((total, minor) => total + minor, 0);

/**
 * The share of an installment that is paid so many days after it was due, where it was not paid before `since`. Kaplan and Meier: of
 * what was still open at an age, the share that was paid at it. What is not known for longer counts only as long as it is known.
 */
function collection(observed: ForecastRows['observed']): (late: number, since: number) => number {
  const oldest = Math.max(0, ...observed.map(({ days }) => days));
  // One day more: what is paid before the first day counts as paid on it, and nothing is known beyond the oldest.
  const paid = new Float64Array(oldest + 1);
  const known = new Float64Array(oldest + 1);
  for (const { days, paid: isPaid, minor } of observed) {
    known[days]! += minor;
    if (isPaid) paid[days]! += minor;
  }
  const open = new Float64Array(oldest + 2).fill(1);
  let atRisk = sum(observed.map(({ minor }) => minor));
  for (let age = 0; age <= oldest; age++) {
    open[age + 1] = open[age]! * (atRisk > 0 ? 1 - paid[age]! / atRisk : 1);
    atRisk -= known[age]!;
  }
  if (!observed.length) open[1] = 0;
  const openAt = (age: number) => open[Math.min(age, open.length - 1)]!;
  return (late, since) => {
    const unpaid = openAt(since);
    return unpaid > 0 && late >= since ? (openAt(late) - openAt(late + 1)) / unpaid : 0;
  };
}
