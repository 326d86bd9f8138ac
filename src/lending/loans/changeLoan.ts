import { addUnits } from '../../pricing/calendar/addUnits.js';
import type { WithdrawalRight } from '../../pricing/jurisdictions/WithdrawalRight.js';
import { WITHDRAWALS } from '../../pricing/jurisdictions/withdrawals.js';
import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import type { Loan } from '../../protocol/messages/Loan.js';
import { compareOffers } from '../../recompute/compareOffers.js';
import type { BooksTransaction } from '../applications/Books.js';
import { dayOf } from '../applications/days.js';
import { idempotently } from '../applications/idempotently.js';
import type { LenderDependencies } from '../applications/LenderDependencies.js';
import type { MerchantContext } from '../applications/LendingService.js';
import { refuse, type ServiceRefusal } from '../applications/Refusal.js';
import { afterRefund } from './afterRefund.js';
import { afterWithdrawal } from './afterWithdrawal.js';
import { amend, NOTHING_LEFT } from './amend.js';
import { endOf, type LoanRecord, priceLeft } from './LoanRecord.js';
import type { LoanOutcome, RequestToken } from './LoanService.js';
import { lastDayInTime } from './lastDayInTime.js';
import { lifeOf } from './lifeOf.js';
import { loanOf } from './loanOf.js';
import { lockLoan } from './lockLoan.js';
import { type Repriced, repriced } from './repriced.js';

/** A change of a loan that the merchant's server asks for. */
export interface LoanRequest {
  readonly agreementId: string;
  readonly reason: string;
}

type Work = (transaction: BooksTransaction, record: LoanRecord) => Promise<LoanOutcome>;

/** Does one thing to a loan of the merchant, once for each key, with its application locked. */
export function changing(
  dependencies: LenderDependencies,
  { merchant }: MerchantContext,
  operation: 'void' | 'refund' | 'withdraw' | 'disburse',
  request: LoanRequest,
  key: string,
  work: Work,
): Promise<LoanOutcome> {
  return idempotently(dependencies, { operation, merchant, key, request }, async transaction => {
    const found = await transaction.agreementApplication(request.agreementId);
    if (found?.merchant !== merchant) return refuse('unknown-agreement');
    return withLoan(transaction, found.reference, work);
  });
}

async function withLoan(transaction: BooksTransaction, reference: string, work: Work): Promise<LoanOutcome> {
  const record = await lockLoan(transaction, reference);
  return record ? work(transaction, record) : refuse('unknown-agreement');
}

const ended = (record: LoanRecord) => refuse('loan-ended', `It is ${endOf(record)}.`);

/** Undoes an agreement before the goods leave: the shopper owes nothing, and gets back all that was paid. A second time changes nothing. */
export function voidLoan(
  dependencies: LenderDependencies,
  merchantContext: MerchantContext,
  token: RequestToken,
  request: LoanRequest,
  key: string,
): Promise<LoanOutcome> {
  return changing(dependencies, merchantContext, 'void', request, key, async (transaction, record) => {
    if (endOf(record) === 'voided') return { loan: loanOf(record) };
    if (record.amendments.length || lifeOf(record).writtenOff)
      return refuse('loan-ended', 'Only an agreement without an amendment can be voided. Refund the rest instead.');
    return amend(dependencies, transaction, record, { kind: 'void', reason: request.reason, token }, NOTHING_LEFT);
  });
}

/** Takes back a part of the price, or all of it. */
export function refundLoan(
  dependencies: LenderDependencies,
  merchantContext: MerchantContext,
  token: RequestToken,
  request: LoanRequest & { readonly amountMinor: number },
  key: string,
): Promise<LoanOutcome> {
  return changing(dependencies, merchantContext, 'refund', request, key, async (transaction, record) => {
    if (endOf(record)) return ended(record);
    const left = priceLeft(record) - request.amountMinor;
    if (left < 0) return refuse('refund-too-large');
    const rest = repriced(record, left);
    if (!(await isPricedAlike(dependencies, rest)))
      return refuse('figures-differ', 'The lender’s own two computations of the rest differ.');
    const change = afterRefund(record, rest);
    return amend(dependencies, transaction, record, { kind: 'refund', reason: request.reason, token }, change);
  });
}

async function isPricedAlike({ recompute }: LenderDependencies, { priced }: Repriced): Promise<boolean> {
  if (!priced) return true;
  const { offer, sheet } = priced;
  const { amountMinor, currency, day } = offer;
  const [second] = await recompute({ amountMinor, currency, terms: sheet, day });
  return !!second && !compareOffers(offer, second);
}

/** The shopper withdraws, and the merchant's server passes it on. A second time changes nothing. */
export function withdraw(
  dependencies: LenderDependencies,
  merchantContext: MerchantContext,
  token: RequestToken,
  request: LoanRequest,
  key: string,
): Promise<LoanOutcome> {
  return changing(dependencies, merchantContext, 'withdraw', request, key, (transaction, record) =>
    withdrawing(dependencies, transaction, record, request.reason, token),
  );
}

/** The shopper withdraws at the lender. A form has no key: a second time changes nothing. */
export function withdrawAtLender(
  dependencies: LenderDependencies,
  reference: string,
  reason: string,
): Promise<Loan | ServiceRefusal> {
  return dependencies.books.transact(async transaction => {
    const outcome = await withLoan(transaction, reference, (_, record) =>
      withdrawing(dependencies, transaction, record, reason, null),
    );
    return 'loan' in outcome ? outcome.loan : outcome.refusal;
  });
}

async function withdrawing(
  dependencies: LenderDependencies,
  transaction: BooksTransaction,
  record: LoanRecord,
  reason: string,
  token: RequestToken | null,
): Promise<LoanOutcome> {
  const { now } = dependencies;
  if (endOf(record) === 'withdrawn') return { loan: loanOf(record) };
  if (endOf(record)) return ended(record);
  const right = openWithdrawal(record, now());
  if (!right)
    return refuse(
      'no-withdrawal',
      'The law of the agreement gives no such right, or its days are over. It can be repaid early.',
    );
  const change = afterWithdrawal(record, repriced(record, priceLeft(record)), right, dayOf(now()));
  return amend(dependencies, transaction, record, { kind: 'withdrawal', reason, token }, change);
}

/** A right to withdraw while it lasts. */
export interface OpenWithdrawal extends WithdrawalRight {
  /** The last day. It ends when it has ended in every time zone. */
  readonly until: IsoDate;
}

/** The shopper's right to withdraw. Null where the law gives none, its days are over, or the loan has ended. */
export function openWithdrawal(record: LoanRecord, now: number): OpenWithdrawal | null {
  const { jurisdiction, commitment } = record.application;
  const right = WITHDRAWALS[jurisdiction];
  if (!right || endOf(record)) return null;
  const until = addUnits(commitment.agreement.committedAt.slice(0, 10), 'day', right.days);
  return lastDayInTime(now) > until ? null : { ...right, until };
}
