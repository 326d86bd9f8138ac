import type { CreditRecord } from '../../Applicant.js';
import type { Application } from '../Application.js';
import type { BookReading } from '../Books.js';
import type { Ledger } from './Ledger.js';

const DAY_MS = 24 * 60 * 60_000;

/** @param latest asked at every reading: between two of them the books may have gone on */
export function readLedger(latest: () => Ledger): BookReading {
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
  const today = new Date(now).toISOString().slice(0, 10);
  let [recentFinancedMinor, owedMinor, approvedMonthlyMinor, loansRepaid] = [0, 0, 0, 0];
  let inArrears = false;
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
    if (!unpaid.length) loansRepaid += 1;
    for (const { due, principalMinor, totalMinor } of unpaid) {
      owedMinor += principalMinor;
      const month = due.slice(0, 7);
      months.set(month, (months.get(month) ?? 0) + totalMinor);
      if (due < today) inArrears = true;
    }
  }
  return {
    recentApplications: own.filter(recent).length,
    recentFinancedMinor,
    owedMinor,
    // An approval's first due day is not settled before it is committed: it counts in every month.
    monthlyMinor: Math.max(0, ...months.values()) + approvedMonthlyMinor,
    loansRepaid,
    inArrears,
  };
}

/** The installments of a loan that are still owed. */
export function unpaidOf({ reference, commitment }: Application, payments: Ledger['payments']) {
  const paid = new Set(payments.filter(each => each.reference === reference).map(({ installment }) => installment));
  return commitment?.agreement.installments.filter((_, index) => !paid.has(index + 1)) ?? [];
}
