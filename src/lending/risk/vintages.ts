import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import { monthsBetween, type WatchedLoan } from './Watched.js';

/** The loans of one month after so many months on the books. */
export interface Vintage {
  /** The month of the agreements, YYYY-MM. */
  readonly month: string;
  readonly monthsOnBook: number;
  /** The loans that have been on the books so long, and how many of them were 30 days late by then. */
  readonly loans: number;
  readonly late: number;
  /** What they financed, and what the late ones still owed when they became late, in purchasing units. */
  readonly financed: number;
  readonly owedLate: number;
}

/** How long a vintage is followed. */
const MOST_MONTHS = 24;

/**
 * Arrears by vintage: how many of the loans of a month were ever 30 days late, by their months on the books. Each loan counts in the months
 * that it has lived through, so that every column compares loans of the same age.
 *
 * N. Siddiqi, Credit Risk Scorecards (Wiley 2006), calls it vintage (or cohort) analysis.
 */
export function vintagesOf(loans: readonly WatchedLoan[], day: IsoDate): readonly Vintage[] {
  const cells = new Map<string, { -readonly [Field in keyof Vintage]: Vintage[Field] }>();
  for (const { agreed, lateOn, financed, owedLate } of loans) {
    const month = agreed.slice(0, 7);
    const age = Math.min(monthsBetween(agreed, day), MOST_MONTHS);
    const lateAt = lateOn === null ? Number.POSITIVE_INFINITY : monthsBetween(agreed, lateOn);
    for (let monthsOnBook = 1; monthsOnBook <= age; monthsOnBook++) {
      const name = `${month} ${String(monthsOnBook).padStart(2, '0')}`;
      const cell = cells.get(name) ?? { month, monthsOnBook, loans: 0, late: 0, financed: 0, owedLate: 0 };
      cells.set(name, cell);
      cell.loans++;
      cell.financed += financed;
      if (lateAt >= monthsOnBook) continue;
      cell.late++;
      cell.owedLate += owedLate;
    }
  }
  return [...cells]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, cell]) => ({ ...cell, financed: cents(cell.financed), owedLate: cents(cell.owedLate) }));
}

/** Sums of fractions depend on their order in the last digits. */
const cents = (units: number) => Math.round(units * 100) / 100;
