import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import type { ArrearsBucket, Standing } from '../../protocol/messages/closedLists.js';
import { dayOf } from '../applications/days.js';
import { byDue } from './allocate.js';
import { endOf, type LoanEnd, type LoanRecord, unpaidInstallments } from './LoanRecord.js';
import { lastDayInTime } from './lastDayInTime.js';
import { daysPast, lifeOf } from './lifeOf.js';

export interface LoanStanding {
  readonly standing: Standing;
  /** Whole days since the oldest unpaid installment was due; 0 while it is in time. */
  readonly daysPastDue: number;
  readonly bucket: ArrearsBucket;
  /** What is overdue, and what is owed in all. */
  readonly overdueMinor: number;
  readonly owedMinor: number;
}

export function standingOf(record: LoanRecord, now: number): LoanStanding {
  const unpaid = [...unpaidInstallments(record)].sort(byDue);
  const { disbursedOn, writtenOff } = lifeOf(record);
  // Nothing is due before the goods are delivered.
  const overdue = disbursedOn === null ? [] : unpaid.filter(({ due }) => due < lastDayInTime(now));
  const daysPastDue = overdue[0] ? daysPast(overdue[0].due, dayOf(now)) : 0;
  return {
    standing: standingBy(endOf(record), {
      owes: unpaid.length > 0,
      isDisbursed: disbursedOn !== null,
      writtenOff,
      isOverdue: overdue.length > 0,
      isPaused: isPaused(record, dayOf(now)),
    }),
    daysPastDue,
    bucket: bucketOf(daysPastDue),
    overdueMinor: overdue.reduce((sum, { totalMinor }) => sum + totalMinor, 0),
    owedMinor: unpaid.reduce((sum, { totalMinor }) => sum + totalMinor, 0),
  };
}

interface Facts {
  readonly owes: boolean;
  readonly isDisbursed: boolean;
  readonly writtenOff: boolean;
  readonly isOverdue: boolean;
  readonly isPaused: boolean;
}

function standingBy(end: LoanEnd | null, { owes, isDisbursed, writtenOff, isOverdue, isPaused }: Facts): Standing {
  // After a withdrawal something may still be owed.
  if (!owes) return end ?? 'settled';
  if (writtenOff) return 'written-off';
  if (isOverdue) return 'in-arrears';
  if (end) return end;
  if (!isDisbursed) return 'committed';
  return isPaused ? 'paused' : 'repaying';
}

/** Whether the lender has put off what is due, until the first day that is due again. */
function isPaused({ amendments }: LoanRecord, today: IsoDate): boolean {
  const last = amendments.at(-1);
  const [first] = last?.kind === 'hardship' ? [...last.installments].sort(byDue) : [];
  return first !== undefined && today < first.due;
}

export function bucketOf(daysPastDue: number): ArrearsBucket {
  if (daysPastDue <= 0) return 'current';
  if (daysPastDue < 30) return '1-29';
  if (daysPastDue < 60) return '30-59';
  return daysPastDue < 90 ? '60-89' : '90+';
}
