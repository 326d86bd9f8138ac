import { daysBetween } from '../../../pricing/calendar/daysBetween.js';
import { DAY_MS, dayOf } from '../../applications/days.js';
import type { LoanRecord } from '../../loans/LoanRecord.js';
import { endOf } from '../../loans/LoanRecord.js';
import { lifeOf } from '../../loans/lifeOf.js';
import { isLate } from './LatenessModel.js';
import { agreedAt, type PaymentHistory, paymentHistory, recordAt } from './PaymentHistory.js';

/** One installment: how the person had paid a week before it was due, and whether it was paid late. */
export interface LatenessRow {
  readonly history: PaymentHistory;
  readonly late: boolean;
}

/** When the earliest reminder goes out. The model may know no more than what was known then. */
const BEFORE_DAYS = 7;

/**
 * Rows to fit the model on, from the lender's own books: each installment whose day is past.
 *
 * @param records all loans of one person
 */
export function latenessRows(records: readonly LoanRecord[], now: number): readonly LatenessRow[] {
  return records.flatMap(record => {
    // Nobody was to pay what was undone.
    if (endOf(record)) return [];
    const { before, rows } = lifeOf(record);
    return [...before, ...rows].flatMap(({ stated: { due }, paidAt }): LatenessRow[] => {
      const at = Date.parse(due) - BEFORE_DAYS * DAY_MS;
      const paidOn = paidAt === null ? dayOf(now) : dayOf(paidAt);
      // Not over yet, or nothing was agreed a week before.
      if (at < agreedAt(record) || !isLate(daysBetween(due, dayOf(now)))) return [];
      const known = records.filter(each => agreedAt(each) <= at).map(each => recordAt(each, at));
      return [{ history: paymentHistory(known, at), late: isLate(daysBetween(due, paidOn)) }];
    });
  });
}
