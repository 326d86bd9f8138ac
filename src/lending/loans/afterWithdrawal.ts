import { addUnits } from '../../pricing/calendar/addUnits.js';
import { daysBetween } from '../../pricing/calendar/daysBetween.js';
import type { WithdrawalRight } from '../../pricing/jurisdictions/WithdrawalRight.js';
import { accruedInterest } from '../../pricing/offers/accruedInterest.js';
import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import { type Change, NOTHING_LEFT } from './amend.js';
import { chargeLeft, type LoanRecord, netPaid, sumOf, unpaidInstallments } from './LoanRecord.js';
import { lifeOf } from './lifeOf.js';
import type { Repriced } from './repriced.js';

/**
 * What a withdrawal leaves of a loan: the price, and interest for the days from the first day of the plan, where the law wants it. Fees are not
 * owed. What has not been paid of this is one last installment; what was paid above it is returned.
 *
 * @param plan the plan at the price that is left
 * @param today the day of the withdrawal
 */
export function afterWithdrawal(
  record: LoanRecord,
  plan: Repriced,
  { owes, repayDays }: WithdrawalRight,
  today: IsoDate,
): Change {
  const { disbursedOn } = lifeOf(record);
  // Nothing was lent before the goods are delivered.
  if (disbursedOn === null) return NOTHING_LEFT;
  const { amountMinor } = plan;
  const daysUsed = daysBetween(disbursedOn, today);
  const accruedMinor = owes === 'principal' ? 0 : accruedInterest(plan, addUnits(plan.day, 'day', daysUsed));
  // A loan that was settled early bears no interest for the days since.
  const financeChargeMinor = Math.min(accruedMinor, chargeLeft(record));
  const owedMinor = Math.max(0, amountMinor + financeChargeMinor - netPaid(record));
  const principalMinor = Math.min(owedMinor, sumOf(unpaidInstallments(record), 'principalMinor'));
  const last = {
    number: record.application.commitment.agreement.installments.length + 1,
    due: addUnits(today, 'day', repayDays),
    principalMinor,
    interestMinor: owedMinor - principalMinor,
    feeMinor: 0,
    totalMinor: owedMinor,
  };
  return { amountMinor, financeChargeMinor, installments: owedMinor ? [last] : [] };
}
