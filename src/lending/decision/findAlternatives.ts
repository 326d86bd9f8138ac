import type { Choice } from '../../protocol/messages/Choice.js';
import { assess } from './assess.js';
import type { Case } from './Case.js';

/** The most alternatives that a shopper is asked to read. */
const ALTERNATIVES = 3;
const DOWN_PAYMENT_STEPS = 9;

/**
 * The choices that the same rules would approve now, without a person's review. Other plans come first, then the smallest down
 * payment, in tenths of the price, on the plan applied for and on the others. Every choice is tried, so none is promised in vain.
 */
export function findAlternatives(about: Case): Choice[] {
  const { choice: declined, record, sheet, purchase } = about;
  // An application for an alternative is one more application.
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
