import type { DueInstallment } from '../../protocol/messages/Amendment.js';
import type { Payment } from './LoanEvent.js';

/** What of an installment is paid: fees first, then interest, then principal. */
export interface Paid {
  readonly principalMinor: number;
  readonly interestMinor: number;
  readonly feeMinor: number;
  readonly totalMinor: number;
}

/** What money did for installments, and what of it is left over. */
export interface Allocation {
  /** By the installments' order in the list. */
  readonly paid: readonly number[];
  readonly leftMinor: number;
}

/**
 * Spreads payments over installments. One that names its installment pays that first. Everything else pays the oldest due first. The result
 * does not depend on the order in which the payments arrived.
 *
 * @param withheldMinor what was paid out of these payments again
 */
export function allocate(rows: readonly DueInstallment[], payments: readonly Payment[], withheldMinor = 0): Allocation {
  const paid = rows.map(({ number, totalMinor }) =>
    Math.min(
      totalMinor,
      payments.reduce((sum, { installment, amountMinor }) => sum + (installment === number ? amountMinor : 0), 0),
    ),
  );
  const sum = payments.reduce((total, { amountMinor }) => total + amountMinor, 0);
  let left = sum - withheldMinor - paid.reduce((total, minor) => total + minor, 0);
  const order = rows.map((_, index) => index).sort((a, b) => byDue(rows[a]!, rows[b]!));
  for (const index of order) {
    // Below zero where more was paid out again than the rest: the latest due is open again.
    const more = Math.min(Math.max(left, 0), rows[index]!.totalMinor - paid[index]!);
    paid[index]! += more;
    left -= more;
  }
  for (const index of order.reverse()) {
    const less = Math.min(Math.max(-left, 0), paid[index]!);
    paid[index]! -= less;
    left += less;
  }
  return { paid, leftMinor: left };
}

export const byDue = (a: DueInstallment, b: DueInstallment): number =>
  a.due === b.due ? a.number - b.number : a.due < b.due ? -1 : 1;

/** The parts of an installment that an amount pays. */
export function paidParts(row: DueInstallment, totalMinor: number): Paid {
  const feeMinor = Math.min(row.feeMinor, totalMinor);
  const interestMinor = Math.min(row.interestMinor, totalMinor - feeMinor);
  return { principalMinor: totalMinor - feeMinor - interestMinor, interestMinor, feeMinor, totalMinor };
}

/** What a payment leaves of an installment. */
export function unpaidPart(row: DueInstallment, paid: Paid): DueInstallment {
  return {
    ...row,
    principalMinor: row.principalMinor - paid.principalMinor,
    interestMinor: row.interestMinor - paid.interestMinor,
    feeMinor: row.feeMinor - paid.feeMinor,
    totalMinor: row.totalMinor - paid.totalMinor,
  };
}
