import type { LoanInstallment } from '../../protocol/messages/Amendment.js';
import type { AmendmentKind } from '../../protocol/messages/closedLists.js';
import type { Loan } from '../../protocol/messages/Loan.js';
import { endOf, type LoanRecord, sumOf } from './LoanRecord.js';
import { lifeOf } from './lifeOf.js';

/** What concerns the merchant. That a shopper asked for more time does not. */
const isToldToMerchant: Readonly<Record<AmendmentKind, boolean>> = {
  void: true,
  refund: true,
  withdrawal: true,
  delivery: true,
  'due-dates': false,
  hardship: false,
  settlement: false,
};

/** What the lender tells the merchant of a loan. */
export function loanOf(record: LoanRecord): Loan {
  const told = record.amendments.filter(({ kind }) => isToldToMerchant[kind]);
  return { ...wholeLoanOf(record), amendments: told };
}

/** What the lender tells the shopper. */
export function wholeLoanOf(record: LoanRecord): Loan {
  const { application, amendments } = record;
  const { agreement, onDelivery } = application.commitment;
  const { rows, before, disbursedOn } = lifeOf(record);
  const installments: LoanInstallment[] = [...before.filter(({ paidAt }) => paidAt !== null), ...rows]
    .flatMap(({ stated, paid, unpaid, paidAt }): LoanInstallment[] => {
      if (paidAt !== null) return [{ ...stated, paidAt: new Date(paidAt).toISOString() }];
      if (!unpaid.totalMinor) return [];
      return [paid.totalMinor ? { ...unpaid, paidMinor: paid.totalMinor } : unpaid];
    })
    .sort((a, b) => a.number - b.number);
  const owedMinor = rows.reduce((sum, { unpaid }) => sum + unpaid.totalMinor, 0);
  const open = disbursedOn === null ? 'committed' : 'active';
  return {
    state: endOf(record) ?? (owedMinor ? open : 'settled'),
    agreement,
    amendments: [...amendments],
    installments,
    owedMinor,
    returnMinor: sumOf(amendments, 'returnMinor'),
    ...(onDelivery && disbursedOn !== null && { disbursedOn }),
  };
}
