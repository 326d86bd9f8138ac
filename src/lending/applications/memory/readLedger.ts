import type { CreditHistory, Exposure, RepaidLoan } from '../../decision/Applicant.js';
import {
  endOf,
  holdsOrder,
  type LoanRecord,
  paidInstallments,
  sumOf,
  unpaidInstallments,
} from '../../loans/LoanRecord.js';
import { lastDayInTime } from '../../loans/lastDayInTime.js';
import { standingOf } from '../../loans/standingOf.js';
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
    async paymentLoan(payment) {
      const isIt = ({ event }: Ledger['events'][number]) => event.kind === 'payment' && event.payment === payment;
      return latest().events.find(isIt)?.reference ?? null;
    },
    paymentIntent: async reference => latest().intents.find(each => each.reference === reference) ?? null,
    orderLoan: async of => newestOf(latest(), of),
    history: async (applicant, now) => historyOf(latest(), applicant, now),
  };
}

/** Null where the application is not a loan. */
export function loanIn({ amendments, events }: Ledger, application: Application): LoanRecord | null {
  const { reference, commitment } = application;
  if (!commitment) return null;
  return {
    application: { ...application, commitment },
    amendments: amendments.filter(each => each.reference === reference).map(({ amendment }) => amendment),
    events: events.filter(each => each.reference === reference).map(({ event }) => event),
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

function historyOf(ledger: Ledger, applicant: string, now: number): CreditHistory {
  const own = ledger.applications
    .filter(each => each.applicant === applicant)
    .map(application => ({ application, loan: loanIn(ledger, application) }));
  const counting = own.filter(
    ({ application: { verdict, cancelledAt, until }, loan }) =>
      verdict.kind === 'approved' && (loan ? endOf(loan) !== 'voided' : cancelledAt === null && now < until),
  );
  const exposures = [...new Set(counting.map(({ application }) => application.request.purchase.currency))].map(
    currency => {
      const inCurrency = counting.filter(({ application }) => application.request.purchase.currency === currency);
      return [currency, exposureOf(inCurrency, now)] as const;
    },
  );
  return {
    recentApplications: own.filter(({ application }) => isRecent(application, now)).length,
    exposures: Object.fromEntries(
      exposures.filter(([, { recentFinancedMinor, owedMinor }]) => recentFinancedMinor + owedMinor > 0),
    ),
    repaid: counting.flatMap(({ loan }) => (loan && repaidInTime(loan)) ?? []),
    inArrears: own.some(({ loan }) => loan && standingOf(loan, now).overdueMinor > 0),
  };
}

interface Counting {
  readonly application: Application;
  readonly loan: LoanRecord | null;
}
const isRecent = ({ at }: Application, now: number) => at > now - DAY_MS;

function exposureOf(counting: readonly Counting[], now: number): Exposure {
  let [recentFinancedMinor, owedMinor, approvedMonthlyMinor] = [0, 0, 0];
  const months = new Map<string, number>();
  for (const { application, loan } of counting) {
    const { verdict } = application;
    if (verdict.kind !== 'approved') continue;
    if (isRecent(application, now)) recentFinancedMinor += verdict.financedMinor;
    if (!loan) {
      owedMinor += verdict.financedMinor;
      approvedMonthlyMinor += verdict.monthlyMinor;
      continue;
    }
    for (const { due, principalMinor, totalMinor } of unpaidInstallments(loan)) {
      owedMinor += principalMinor;
      const month = due.slice(0, 7);
      months.set(month, (months.get(month) ?? 0) + totalMinor);
    }
  }
  // The due days of an approval are not fixed until it is committed, so it counts in every month.
  const monthlyMinor = Math.max(0, ...months.values()) + approvedMonthlyMinor;
  return { recentFinancedMinor, owedMinor, monthlyMinor };
}

/** Null where the loan is not repaid, or not in time, or ended otherwise. */
function repaidInTime(loan: LoanRecord): RepaidLoan | null {
  const paid = paidInstallments(loan);
  const isLate = paid.some(({ due, at }) => due < lastDayInTime(at));
  if (endOf(loan) || unpaidInstallments(loan).length || isLate) return null;
  const { at, request } = loan.application;
  return {
    currency: request.purchase.currency,
    principalMinor: sumOf(paid, 'principalMinor'),
    from: at,
    until: Math.max(...paid.map(payment => payment.at)),
  };
}
