import type { Choice } from '../../protocol/messages/Choice.js';
import { assess } from './assess.js';
import type { Case } from './Case.js';

/** Most alternatives that are worth a shopper's reading. */
const ALTERNATIVES = 3;
const DOWN_PAYMENT_STEPS = 9;

/**
 * What would pass by the same rules now, and without a person looking at it: other plans as they are, then the smallest
 * down payment, in tenths of the price, on the plan applied for and on the others. Found by trying, so that none is ever
 * promised in vain.
 */
export function findAlternatives(about: Case): Choice[] {
  const { choice: declined, record, sheet, purchase } = about;
  // Whoever applies for one has applied once more.
  const later = { ...about, record: { ...record, recentApplications: record.recentApplications + 1 } };
  const passes = (choice: Choice) => {
    const judged = assess(later, choice);
    return judged !== null && judged.reasons.length === 0 && !judged.needsReview;
  };
  const plans = sheet.plans.map(({ id }) => id);
  const others = plans.filter(id => id !== declined.planId);
  const plain = others.map(planId => ({ planId })).filter(passes);
  const withDown = [declined.planId, ...others]
    .filter(id => !plain.some(({ planId }) => planId === id))
    .flatMap(planId => {
      for (let tenths = 1; tenths <= DOWN_PAYMENT_STEPS; tenths++) {
        const choice = { planId, downPaymentMinor: Math.ceil((purchase.amountMinor * tenths) / 10) };
        if (passes(choice)) return [choice];
      }
      return [];
    });
  return [...plain, ...withDown].slice(0, ALTERNATIVES);
}
