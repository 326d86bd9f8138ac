import type { CreditRecord } from '../../decision/Applicant.js';
import { endOf, holdsOrder, type LoanRecord, paidInstallments, unpaidInstallments } from '../../loans/LoanRecord.js';
import { lastDayInTime } from '../../loans/lastDayInTime.js';
import type { Application } from '../Application.js';
import type { BooksReader, OrderOf } from '../Books.js';
import { DAY_MS } from '../days.js';
import type { Ledger } from './Ledger.js';

/** @param latest called at every read, because the books may change between two reads */
export function readLedger(latest: () => Ledger): BooksReader {
  const find = (by: (application: Application) => boolean) => latest().applications.find(by) ?? null;
  return {
    application: async reference => find(each => each.reference === reference),
    applicationByKey: async ({ merchant, key }) => find(each => each.merchant === merchant && each.key === key),
    agreementApplication: async id => find(({ commitment }) => commitment?.agreement.id === id),
    async loan(reference) {
      const application = find(each => each.reference === reference);
      return application && loanIn(latest(), application);
    },
    orderLoan: async of => newestOf(latest(), of),
    record: async (applicant, currency, now) => recordOf(latest(), applicant, currency, now),
  };
}

/** Null where the application is not a loan. */
export function loanIn({ amendments, payments }: Ledger, application: Application): LoanRecord | null {
  const { reference, commitment } = application;
  if (!commitment) return null;
  return {
    application: { ...application, commitment },
    amendments: amendments.filter(each => each.reference === reference).map(({ amendment }) => amendment),
    payments: payments.filter(each => each.reference === reference).map(({ reference: _, ...payment }) => payment),
  };
}

/** Applications are in the order in which they were made, and loans in that of their agreements. */
function newestOf(ledger: Ledger, { merchant, order }: OrderOf): LoanRecord | null {
  const own = ledger.applications.filter(
    ({ merchant: at, request, commitment }) => commitment && at === merchant && request.purchase.order === order,
  );
  const loans = own.flatMap(application => loanIn(ledger, application) ?? []);
  return loans.find(holdsOrder) ?? loans.sort(byAgreement).at(-1) ?? null;
}
const byAgreement = ({ application: a }: LoanRecord, { application: b }: LoanRecord) =>
  a.commitment.agreement.committedAt < b.commitment.agreement.committedAt ? -1 : 1;

function recordOf(ledger: Ledger, applicant: string, currency: string, now: number): CreditRecord {
  const own = ledger.applications.filter(each => each.applicant === applicant);
  const recent = ({ at }: Application) => at > now - DAY_MS;
  let [recentFinancedMinor, owedMinor, approvedMonthlyMinor, loansRepaid] = [0, 0, 0, 0];
  const months = new Map<string, number>();
  for (const application of own) {
    const { verdict, cancelledAt, until, request } = application;
    const loan = loanIn(ledger, application);
    const end = loan && endOf(loan);
    if (verdict.kind !== 'approved' || request.purchase.currency !== currency || end === 'voided') continue;
    if (!loan && (cancelledAt !== null || now >= until)) continue;
    if (recent(application)) recentFinancedMinor += verdict.financedMinor;
    if (!loan) {
      owedMinor += verdict.financedMinor;
      approvedMonthlyMinor += verdict.monthlyMinor;
      continue;
    }
    const unpaid = unpaidInstallments(loan);
    if (!end && !unpaid.length && !wasLate(loan)) loansRepaid += 1;
    for (const { due, principalMinor, totalMinor } of unpaid) {
      owedMinor += principalMinor;
      const month = due.slice(0, 7);
      months.set(month, (months.get(month) ?? 0) + totalMinor);
    }
  }
  const isLate = (loan: LoanRecord | null) =>
    loan !== null && unpaidInstallments(loan).some(({ due }) => due < lastDayInTime(now));
  return {
    recentApplications: own.filter(recent).length,
    recentFinancedMinor,
    owedMinor,
    // The due days of an approval are not fixed until it is committed, so it counts in every month.
    monthlyMinor: Math.max(0, ...months.values()) + approvedMonthlyMinor,
    loansRepaid,
    inArrears: own.some(each => isLate(loanIn(ledger, each))),
  };
}

const wasLate = (loan: LoanRecord): boolean => paidInstallments(loan).some(({ due, at }) => due < lastDayInTime(at));
