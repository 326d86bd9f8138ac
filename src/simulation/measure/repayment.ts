import type { Policy } from '../../lending/policy/Policy.js';
import { purchasingUnitMinor } from '../../lending/policy/purchasingUnits.js';
import type { Loan } from '../engine/Loan.js';

/** How long after its due day money may come and still count. `ever`: until the last loan is repaid or written off, and after that. */
export const waits = [1, 30, 90, 'ever'] as const;
export type Wait = (typeof waits)[number];

/** Shares from 0 to 1. */
export interface Repaid {
  /** Of all loans, those whose principal was repaid in full so long after the last installment was due. */
  readonly byNumber: number;
  /** Of all principal that was due, what was repaid so long after its own installment was due. */
  readonly byMoney: number;
}

/**
 * What of the agreed principal was repaid. Loans of which goods went back or from which the shopper withdrew are left out, because their
 * agreed schedule did not hold. A schedule counts as it was agreed (for a delivery: as it ran from then on): more time and a moved date do not
 * make a payment punctual. Payments count towards the oldest installment first. Amounts of several currencies are added in purchasing units. Of no loans at all,
 * everything is repaid.
 */
export function repaidOf(loans: readonly Loan[], wait: Wait, policy: Pick<Policy, 'purchasingUnits'>): Repaid {
  let [count, whole, due, repaid] = [0, 0, 0, 0];
  for (const loan of loans) {
    if (loan.undone) continue;
    const unit = purchasingUnitMinor(loan.currency, policy);
    count += 1;
    const last = loan.agreed.at(-1)!;
    if (repaidBy(loan, dayOf(last.day, wait)) >= loan.financedMinor) whole += 1;
    let before = 0;
    for (const { day, principalMinor } of loan.agreed) {
      due += principalMinor / unit;
      const paid = repaidBy(loan, dayOf(day, wait)) - before;
      repaid += Math.min(Math.max(paid, 0), principalMinor) / unit;
      before += principalMinor;
    }
  }
  return { byNumber: count ? whole / count : 1, byMoney: due ? repaid / due : 1 };
}

const dayOf = (due: number, wait: Wait) => (wait === 'ever' ? Number.POSITIVE_INFINITY : due + wait);

/** The principal that was repaid by a day. What the reserve has borne is not repaid. */
function repaidBy({ financedMinor, position }: Loan, day: number): number {
  const left = position.left.filter(each => each.day <= day).at(-1);
  return financedMinor - (left?.minor ?? financedMinor);
}
