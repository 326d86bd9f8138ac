import type { CreditRecord } from '../../decision/Applicant.js';
import { lastDayInTime } from '../../loans/lastDayInTime.js';
import type { Application } from '../Application.js';
import type { BooksReader } from '../Books.js';
import { DAY_MS } from '../days.js';
import type { Ledger } from './Ledger.js';

/** @param latest called at every read, because the books may change between two reads */
export function readLedger(latest: () => Ledger): BooksReader {
  const find = (by: (application: Application) => boolean) => latest().applications.find(by) ?? null;
  return {
    application: async reference => find(each => each.reference === reference),
    applicationByKey: async ({ merchant, key }) => find(each => each.merchant === merchant && each.key === key),
    agreementApplication: async id => find(({ commitment }) => commitment?.agreement.id === id),
    record: async (applicant, currency, now) => recordOf(latest(), applicant, currency, now),
  };
}

function recordOf({ applications, payments }: Ledger, applicant: string, currency: string, now: number): CreditRecord {
  const own = applications.filter(each => each.applicant === applicant);
  const recent = ({ at }: Application) => at > now - DAY_MS;
  let [recentFinancedMinor, owedMinor, approvedMonthlyMinor, loansRepaid] = [0, 0, 0, 0];
  const months = new Map<string, number>();
  for (const application of own) {
    const { verdict, commitment, cancelledAt, until, request } = application;
    if (verdict.kind !== 'approved' || request.purchase.currency !== currency) continue;
    if (!commitment && (cancelledAt !== null || now >= until)) continue;
    if (recent(application)) recentFinancedMinor += verdict.financedMinor;
    if (!commitment) {
      owedMinor += verdict.financedMinor;
      approvedMonthlyMinor += verdict.monthlyMinor;
      continue;
    }
    const unpaid = unpaidOf(application, payments);
    if (!unpaid.length && !wasLate(application, payments)) loansRepaid += 1;
    for (const { due, principalMinor, totalMinor } of unpaid) {
      owedMinor += principalMinor;
      const month = due.slice(0, 7);
      months.set(month, (months.get(month) ?? 0) + totalMinor);
    }
  }
  return {
    recentApplications: own.filter(recent).length,
    recentFinancedMinor,
    owedMinor,
    // The due days of an approval are not fixed until it is committed, so it counts in every month.
    monthlyMinor: Math.max(0, ...months.values()) + approvedMonthlyMinor,
    loansRepaid,
    inArrears: own.some(each => unpaidOf(each, payments).some(({ due }) => due < lastDayInTime(now))),
  };
}

function wasLate({ reference, commitment }: Application, payments: Ledger['payments']): boolean {
  const due = (installment: number) => commitment?.agreement.installments[installment - 1]?.due ?? '';
  return payments.some(each => each.reference === reference && due(each.installment) < lastDayInTime(each.at));
}

/** The installments of a loan that are still owed. */
export function unpaidOf({ reference, commitment }: Application, payments: Ledger['payments']) {
  const paid = new Set(payments.filter(each => each.reference === reference).map(({ installment }) => installment));
  return commitment?.agreement.installments.filter((_, index) => !paid.has(index + 1)) ?? [];
}
