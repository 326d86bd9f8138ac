import { dayOf } from '../applications/days.js';
import { openWithdrawal } from './changeLoan.js';
import type { LoanRecord } from './LoanRecord.js';
import type { LoanAtLender, LoanPayment } from './LoanService.js';
import { lifeOf } from './lifeOf.js';
import { wholeLoanOf } from './loanOf.js';
import { movableDate } from './reschedule.js';
import { settlementOf } from './settlementOf.js';
import { standingOf } from './standingOf.js';

/** A loan as the shopper and the lender's own people see it. */
export function atLender(record: LoanRecord, now: number): LoanAtLender {
  const { toReturnMinor, oversentMinor, wish } = lifeOf(record);
  const { amendments, events } = record;
  const bounced = new Set(events.flatMap(event => (event.kind === 'bounced' ? [event.payment] : [])));
  const payments = events.flatMap((event): LoanPayment[] => {
    if (event.kind !== 'payment') return [];
    const { payment, amountMinor, valueDate } = event;
    return [{ payment, amountMinor, valueDate, bounced: bounced.has(payment) }];
  });
  return {
    loan: wholeLoanOf(record),
    withdrawal: openWithdrawal(record, now),
    standing: standingOf(record, now),
    settlement: settlementOf(record, dayOf(now)),
    movable: movableDate(record, now),
    toReturnMinor,
    oversentMinor,
    wish,
    payments,
    version: versionOf({ amendments, events }),
  };
}

export const versionOf = ({ amendments, events }: Pick<LoanRecord, 'amendments' | 'events'>): number =>
  amendments.length + events.length;
