import { daysBetween } from '../../../pricing/calendar/daysBetween.js';
import { DAY_MS, dayOf } from '../../applications/days.js';
import type { LoanRecord } from '../../loans/LoanRecord.js';
import { lifeOf } from '../../loans/lifeOf.js';

/** How one person has paid their loans. Nothing else of them is in it. */
export interface PaymentHistory {
  /** Of each installment that was paid, the oldest due first: days after the due day, negative before it. */
  readonly daysLate: readonly number[];
  /** Installments that are past their due day and open. */
  readonly overdue: number;
  /** Payments that came in, and those that the bank took back. */
  readonly payments: number;
  readonly bounces: number;
  /** Since the first agreement. */
  readonly months: number;
}

/** @param records all loans of one person, as they were at the instant: see `recordAt` */
export function paymentHistory(records: readonly LoanRecord[], at: number): PaymentHistory {
  const rows = records.flatMap(record => {
    const { before, rows } = lifeOf(record);
    return [...before, ...rows];
  });
  const paid = rows.flatMap(({ stated: { due }, paidAt }) => (paidAt === null ? [] : [{ due, paidAt }]));
  const today = dayOf(at);
  const count = (kind: 'payment' | 'bounced') =>
    records.reduce((sum, { events }) => sum + events.filter(event => event.kind === kind).length, 0);
  const first = Math.min(at, ...records.map(agreedAt));
  return {
    daysLate: paid.sort((a, b) => (a.due < b.due ? -1 : 1)).map(({ due, paidAt }) => daysBetween(due, dayOf(paidAt))),
    overdue: rows.filter(({ stated, unpaid }) => unpaid.totalMinor > 0 && stated.due < today).length,
    payments: count('payment'),
    bounces: count('bounced'),
    months: (at - first) / (30 * DAY_MS),
  };
}

export const agreedAt = ({ application }: LoanRecord): number =>
  Date.parse(application.commitment.agreement.committedAt);

/** A loan as the lender knew it at an earlier instant. */
export function recordAt({ application, amendments, events }: LoanRecord, at: number): LoanRecord {
  const known = amendments.filter(({ amendedAt }) => Date.parse(amendedAt) <= at);
  return {
    application,
    amendments: known,
    events: events.filter(event => event.at <= at && event.version <= known.length),
  };
}
