import { endBy, holdsOrder, type LoanRecord } from '../../../lending/loans/LoanRecord.js';
import { type LoanRow, lifeOf } from '../../../lending/loans/lifeOf.js';
import { type Money, moneyOf, transfersBetween } from '../../../lending/loans/moneyOf.js';
import * as loans from './loanStatements.js';
import type { PipelinedTransaction } from './PipelinedTransaction.js';

/** Writes what has happened to a loan: the amendment or the event, the schedule, and the money that it moves. */
export function enterLoan(transaction: PipelinedTransaction, before: LoanRecord, after: LoanRecord): void {
  const { reference } = after.application;
  const amendment = after.amendments[before.amendments.length];
  const event = after.events[before.events.length];
  if (amendment) {
    const { id, number, kind } = amendment;
    transaction.write(loans.insertAmendment, { reference, id, number, kind, amendment: JSON.stringify(amendment) });
    transaction.write(loans.replaceInstallments, { reference, number });
    transaction.write(loans.insertSchedule, { reference, number });
  }
  if (event) {
    const number = after.events.length;
    transaction.write(loans.insertEvent, { reference, number, event: JSON.stringify(event) });
    writeRows(transaction, after, lifeOf(before).rows);
  }
  book(transaction, reference, moneyOf(before), moneyOf(after));
  const ended = amendment && endBy(amendment);
  if (ended) transaction.write(loans.endLoan, { reference, ended, holdsOrder: holdsOrder(after) });
  else if (holdsOrder(before) && !holdsOrder(after)) transaction.write(loans.freeOrder, { reference });
}

function writeRows(transaction: PipelinedTransaction, after: LoanRecord, known: readonly LoanRow[]): void {
  const { reference } = after.application;
  const version = after.amendments.length;
  for (const [index, { stated, paid, paidAt }] of lifeOf(after).rows.entries()) {
    const row = {
      reference,
      version,
      number: stated.number,
      paid: paid.totalMinor,
      paidPrincipal: paid.principalMinor,
      paidAt,
    };
    const old = known[index];
    if (!old) {
      const { due, principalMinor: principal, totalMinor: total } = stated;
      transaction.write(loans.reopenInstallment, { ...row, due, principal, total });
    } else if (old.paid.totalMinor !== paid.totalMinor || old.paidAt !== paidAt)
      transaction.write(loans.payInstallment, row);
  }
}

/** Writes into the journal what money has moved between the accounts of a loan. */
export function book(transaction: PipelinedTransaction, reference: string, before: Money, after: Money): void {
  for (const { debit, credit, amountMinor: amount } of transfersBetween(before, after))
    transaction.write(loans.insertTransfer, { reference, debit, credit, amount });
  const lent = after.lent - before.lent;
  if (lent) transaction.write(loans.changeLent, { reference, amount: lent });
  const lost = after.loss - before.loss;
  if (lost) transaction.write(loans.changeLost, { reference, amount: lost });
}
