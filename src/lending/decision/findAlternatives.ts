import type { Choice } from '../../protocol/messages/Choice.js';
import type { Alternative } from '../../protocol/messages/Decision.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { assess } from './assess.js';
import type { Assessment, Case } from './Case.js';

/** The most alternatives that a shopper is asked to read. */
const ALTERNATIVES = 3;
/** Down payments are tried in tenths of the price. Who asks for credit cannot be expected to pay more than half at once. */
const MOST_TENTHS = 5;

/**
 * The choices that the same rules would approve now, without a person's review, each with the terms of that approval. Every plan is tried
 * as it is and then with the smallest down payment that passes. What costs no more than the plan applied for comes first, and within
 * that, what asks for less today.
 */
export function findAlternatives(about: Case): Alternative[] {
  const { choice: declined, record, sheet, purchase, day } = about;
  const { amountMinor } = purchase;
  // An application for an alternative is one more application.
  const later = { ...about, record: { ...record, recentApplications: record.recentApplications + 1 } };
  const approve = (choice: Choice): Found | null => {
    const judged = assess(later, choice);
    const passes = judged && !judged.reasons.length && !judged.needsReview;
    return passes && judged.offer.downPaymentMinor <= amountMinor / 2 ? { choice, judged } : null;
  };
  const seenMinor = priceChoice(purchase, sheet, day, declined)?.financeChargeMinor ?? 0;
  const costsMore = ({ judged }: Found) => (judged.offer.financeChargeMinor > seenMinor ? 1 : 0);

  const found = sheet.plans.flatMap(({ id: planId }) => {
    for (let tenths = 0; tenths <= MOST_TENTHS; tenths++) {
      const downPaymentMinor = Math.floor((amountMinor * tenths) / 10);
      const one = approve(tenths ? { planId, downPaymentMinor } : { planId });
      if (one) return [one];
    }
    return [];
  });
  return found
    .sort((a, b) => costsMore(a) - costsMore(b) || a.judged.offer.dueTodayMinor - b.judged.offer.dueTodayMinor)
    .slice(0, ALTERNATIVES)
    .map(({ choice, judged }) => ({ ...choice, terms: judged.terms }));
}

interface Found {
  readonly choice: Choice;
  readonly judged: Assessment;
}
