import type { LoanInstallment } from '../../protocol/messages/Amendment.js';
import type { Loan } from '../../protocol/messages/Loan.js';
import { endOf, type LoanRecord, paidInstallments, sumOf, unpaidInstallments } from './LoanRecord.js';

/** What the lender tells of a loan. */
export function loanOf(record: LoanRecord): Loan {
  const { application, amendments } = record;
  const unpaid = unpaidInstallments(record);
  const paid = paidInstallments(record).map(({ at, ...row }) => ({ ...row, paidAt: new Date(at).toISOString() }));
  const installments: LoanInstallment[] = [...paid, ...unpaid].sort((a, b) => a.number - b.number);
  return {
    state: endOf(record) ?? (unpaid.length ? 'active' : 'settled'),
    agreement: application.commitment.agreement,
    amendments: [...amendments],
    installments,
    owedMinor: sumOf(unpaid, 'totalMinor'),
    returnMinor: sumOf(amendments, 'returnMinor'),
  };
}
