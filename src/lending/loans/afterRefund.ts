import type { DueInstallment } from '../../protocol/messages/Amendment.js';
import type { Change } from './amend.js';
import { chargeLeft, type LoanRecord, netPaid, sumOf } from './LoanRecord.js';
import { lifeOf } from './lifeOf.js';
import type { Repriced } from './repriced.js';

const parts = ['principalMinor', 'interestMinor', 'feeMinor'] as const;

const withTotal = (row: DueInstallment): DueInstallment => ({
  ...row,
  totalMinor: row.principalMinor + row.interestMinor + row.feeMinor,
});

/**
 * What a refund leaves of a loan: the loan that the shopper would have made for the price that is left. Every installment that is not paid
 * yet shrinks to its figures in that plan, and none of its parts ever grows. What was paid above that plan is returned, interest
 * included. Where rounding would make a part grow by a unit, other unpaid parts take it, within what they were.
 */
export function afterRefund(record: LoanRecord, rest: Repriced): Change {
  const rows = lifeOf(record).rows.filter(({ unpaid }) => unpaid.totalMinor > 0);
  const before = rows.map(({ unpaid }) => unpaid);
  const { amountMinor } = rest;
  // A smaller price can round to a larger charge by a unit, which nobody owes for a refund.
  const financeChargeMinor = Math.min(rest.financeChargeMinor, chargeLeft(record));
  const shrunk = rows.map(({ unpaid, paid }) => {
    const next = rest.installments.find(({ number }) => number === unpaid.number);
    const leftOf = (part: (typeof parts)[number]) =>
      Math.max(0, Math.min(unpaid[part], (next?.[part] ?? 0) - paid[part]));
    return withTotal({ ...unpaid, ...Object.fromEntries(parts.map(part => [part, leftOf(part)])) });
  });
  let missing = amountMinor + financeChargeMinor - netPaid(record) - sumOf(shrunk, 'totalMinor');
  const filled = shrunk.map((row, index) => {
    const next = { ...row };
    for (const part of parts) {
      const more = Math.max(0, Math.min(missing, before[index]![part] - next[part]));
      next[part] += more;
      missing -= more;
    }
    return withTotal(next);
  });
  return { amountMinor, financeChargeMinor, installments: filled.filter(({ totalMinor }) => totalMinor > 0) };
}
