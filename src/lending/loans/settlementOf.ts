import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import { accruedCharge } from './accruedCharge.js';
import { chargeLeft, endOf, type LoanRecord, sumOf, unpaidInstallments } from './LoanRecord.js';
import { lifeOf } from './lifeOf.js';

/** What settles a loan on a day. The figure holds for that day. */
export interface Settlement {
  readonly day: IsoDate;
  readonly principalMinor: number;
  /** Interest and fees of what is due, and the interest that has accrued since. */
  readonly chargeMinor: number;
  /** Interest and fees that were paid ahead for later days, and are given back. */
  readonly givenBackMinor: number;
  readonly totalMinor: number;
  /** What of that is sent to the shopper, because it is more than the principal that is left. */
  readonly returnMinor: number;
  /** Interest and fees that are no longer owed. */
  readonly savedMinor: number;
}

/**
 * What settles a loan early. Whatever was paid before, the loan then has cost its price and what it has charged by that day (`accruedCharge`):
 * interest of later days and fees of later installments are not owed, and what was paid of them ahead is given back. It is never more than
 * what is owed anyway.
 *
 * @returns null where nothing is left to be settled, or the goods were not delivered yet
 */
export function settlementOf(record: LoanRecord, day: IsoDate): Settlement | null {
  const unpaid = unpaidInstallments(record);
  if (endOf(record) || !unpaid.length || lifeOf(record).disbursedOn === null) return null;
  const owedMinor = sumOf(unpaid, 'totalMinor');
  const principalMinor = sumOf(unpaid, 'principalMinor');
  const unpaidCharge = owedMinor - principalMinor;
  const paidCharge = chargeLeft(record) - unpaidCharge;
  const balance = Math.min(accruedCharge(record, day) - paidCharge, unpaidCharge);
  const chargeMinor = Math.max(0, balance);
  const givenBackMinor = Math.max(0, -balance);
  const leftMinor = principalMinor + balance;
  return {
    day,
    principalMinor,
    chargeMinor,
    givenBackMinor,
    totalMinor: Math.max(0, leftMinor),
    returnMinor: Math.max(0, -leftMinor),
    savedMinor: owedMinor - leftMinor,
  };
}
