import type { BooksReader, BooksTransaction } from '../applications/Books.js';
import type { LenderDependencies } from '../applications/LenderDependencies.js';
import { refuse, type ServiceRefusal } from '../applications/Refusal.js';
import type { LoanRecord } from './LoanRecord.js';

export type RecordOutcome = { readonly record: LoanRecord } | { readonly refusal: ServiceRefusal };

type Work = (transaction: BooksTransaction, record: LoanRecord) => Promise<RecordOutcome>;

/** The loan that an application became, locked against every other change until the transaction ends. */
export async function lockLoan(transaction: BooksTransaction, reference: string): Promise<LoanRecord | null> {
  await transaction.lock(reference);
  return transaction.loan(reference);
}

/** The loan of an agreement as it stands, with nothing locked. */
export async function findLoan(
  books: Pick<BooksReader, 'agreementApplication' | 'loan'>,
  agreementId: string,
): Promise<LoanRecord | null> {
  const application = await books.agreementApplication(agreementId);
  return application && books.loan(application.reference);
}

/** The same, locked like `lockLoan`. */
export async function lockAgreement(transaction: BooksTransaction, agreementId: string): Promise<LoanRecord | null> {
  const found = await transaction.agreementApplication(agreementId);
  return found && lockLoan(transaction, found.reference);
}

/** Does something to the loan of an agreement, with its application locked. */
export function withAgreement({ books }: LenderDependencies, agreementId: string, work: Work): Promise<RecordOutcome> {
  return books.transact(async transaction => {
    const record = await lockAgreement(transaction, agreementId);
    return record ? work(transaction, record) : refuse('unknown-agreement');
  });
}

/** The same for the loan that an application became. */
export function withReference({ books }: LenderDependencies, reference: string, work: Work): Promise<RecordOutcome> {
  return books.transact(async transaction => {
    const record = await lockLoan(transaction, reference);
    return record ? work(transaction, record) : refuse('unknown-agreement');
  });
}
