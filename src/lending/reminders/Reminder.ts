import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import type { ReminderStep, SkipReason } from '../../protocol/api/reminderRecords.js';
import { byDue } from '../loans/allocate.js';
import { endOf, type LoanRecord } from '../loans/LoanRecord.js';
import { agreedInstallments, lifeOf } from '../loans/lifeOf.js';

/** An installment as a reminder names it. With its date moved it is another one, which has steps of its own. */
export interface InstallmentName {
  readonly number: number;
  readonly due: IsoDate;
}

/** One step about one installment. There is at most one of each. */
export interface Reminder extends InstallmentName {
  readonly step: ReminderStep;
}

/** What is still to be paid of an installment, and since when it is due on this day. */
export interface OpenInstallment extends InstallmentName {
  readonly unpaidMinor: number;
  /** When the shopper was told of the day, in ms since 1970. */
  readonly since: number;
}

/** What is open now, the oldest due first. */
export function openInstallments(record: LoanRecord): readonly OpenInstallment[] {
  return lifeOf(record)
    .rows.filter(({ unpaid }) => unpaid.totalMinor > 0)
    .map(({ stated, unpaid, reopened }) => ({
      row: unpaid,
      since: reopened === null ? dueSince(record, stated) : Date.parse(stated.due),
    }))
    .sort((a, b) => byDue(a.row, b.row))
    .map(({ row: { number, due, totalMinor }, since }) => ({ number, due, unpaidMinor: totalMinor, since }));
}

/** An amendment that leaves the date of an installment as it was is not told as news about it. */
function dueSince({ application, amendments }: LoanRecord, { number, due }: InstallmentName): number {
  const { agreement } = application.commitment;
  const schedules = [agreedInstallments(agreement), ...amendments.map(({ installments }) => installments)];
  const lacks = schedules.map(rows => !rows.some(row => row.number === number && row.due === due));
  // The amendment after the last schedule that lacks it.
  const others = lacks.lastIndexOf(true);
  return Date.parse(amendments[others]?.amendedAt ?? agreement.committedAt);
}

/** Why nobody is reminded of a loan at all. Whoever disputes a loan has asked for help, too, until somebody answers. */
export function stopOf(
  record: LoanRecord,
): Extract<SkipReason, 'ended' | 'written-off' | 'not-delivered' | 'help-asked'> | null {
  const { writtenOff, disbursedOn, wish } = lifeOf(record);
  if (endOf(record)) return 'ended';
  if (writtenOff) return 'written-off';
  if (disbursedOn === null) return 'not-delivered';
  return wish ? 'help-asked' : null;
}
