import { addUnits } from '../../pricing/calendar/addUnits.js';
import { accruedInterest } from '../../pricing/offers/accruedInterest.js';
import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import { byDue } from './allocate.js';
import { endOf, type LoanRecord, sumOf, unpaidInstallments } from './LoanRecord.js';
import { lifeOf } from './lifeOf.js';

/** What settles a loan on a day. The figure holds for that day. */
export interface Settlement {
  readonly day: IsoDate;
  readonly principalMinor: number;
  /** Interest and fees of what is due, and the interest that has accrued since. */
  readonly chargeMinor: number;
  readonly totalMinor: number;
  /** Interest and fees that are no longer owed. */
  readonly savedMinor: number;
}

/**
 * What settles a loan early: the principal that is left, what was due by that day, and the interest that has accrued by days towards the next
 * installment. Interest of later days and fees of later installments are not owed. It is never more than what is owed anyway.
 *
 * @returns null where nothing is left to be settled, or the goods were not delivered yet
 */
export function settlementOf(record: LoanRecord, day: IsoDate): Settlement | null {
  const { disbursedOn, rows } = lifeOf(record);
  const unpaid = unpaidInstallments(record);
  if (endOf(record) || !unpaid.length || disbursedOn === null) return null;
  const stated = rows.map(row => row.stated).sort(byDue);
  const accrued = accruedInterest({ day: firstDay(record, disbursedOn), installments: stated }, day);
  const paidInterest = rows.reduce((sum, { paid }) => sum + paid.interestMinor, 0);
  const interestMinor = Math.min(Math.max(0, accrued - paidInterest), sumOf(unpaid, 'interestMinor'));
  const feeMinor = sumOf(
    unpaid.filter(({ due }) => due <= day),
    'feeMinor',
  );
  const principalMinor = sumOf(unpaid, 'principalMinor');
  const chargeMinor = interestMinor + feeMinor;
  const owedMinor = sumOf(unpaid, 'totalMinor');
  return {
    day,
    principalMinor,
    chargeMinor,
    totalMinor: principalMinor + chargeMinor,
    savedMinor: owedMinor - principalMinor - chargeMinor,
  };
}

/** The day from which the interest of the present schedule runs: the due day before it, or the first day of the plan. */
function firstDay(record: LoanRecord, disbursedOn: IsoDate): IsoDate {
  const { rows, before } = lifeOf(record);
  const first = rows.map(({ stated }) => stated).sort(byDue)[0]?.due ?? disbursedOn;
  const earlier = [disbursedOn, ...before.map(({ stated }) => stated.due)].filter(due => due < first).sort();
  return earlier.at(-1) ?? addUnits(first, 'day', -1);
}
