import type { Choice } from '../../protocol/messages/Choice.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { starterLimitMinor } from '../policy/limitsOf.js';
import { assessHousehold } from './assessHousehold.js';
import type { Assessment, Case, Priced } from './Case.js';
import { dailyRule, failing, isFinal, type Rule } from './rules.js';

/** Assesses one choice by the policy. Pure. Null: the plan is not on offer for this purchase. */
export function assess(about: Case, choice: Choice): Assessment | null {
  const { applicant, purchase, sheet, day } = about;
  // The plan must be on offer as the shopper saw it, even if a personal rate alone would make it possible.
  const offer = priceChoice(purchase, sheet, day, choice);
  const terms = sheet.plans.find(({ id }) => id === choice.planId);
  if (!offer || !terms) return null;
  const seen = { terms, offer };
  const { household, identified } = applicant;
  if (!identified) return unscored(seen, [['identity-unverified', true, true]], 0);
  if (!household) return assessStarter(about, seen);
  // Of unknown worth, or it would be in the currency of the purchase by now. Nobody can tell what such a household can bear.
  if (household.currency !== purchase.currency) return unscored(seen, [['lender-unable', true, true]], 0);
  return assessHousehold(about, choice, household, seen);
}

/** Starter credit, by name and phone alone: a very small limit, at the terms that everyone sees. */
function assessStarter(about: Case, seen: Priced): Assessment {
  const { record, purchase, policy } = about;
  const limitMinor = starterLimitMinor(record, purchase.currency, policy);
  const rules: Rule[] = [
    ['credit-history', record.inArrears, true],
    ['amount-above-limit', seen.offer.financedMinor > limitMinor],
    dailyRule(about, seen.offer),
  ];
  return unscored(seen, rules, limitMinor);
}

function unscored(seen: Priced, rules: readonly Rule[], limitMinor: number): Assessment {
  const reasons = failing(rules);
  return {
    ...seen,
    reasons,
    isFinal: isFinal(rules),
    limitMinor,
    pd: null,
    segment: null,
    campaign: null,
    contributions: [],
    isTooRisky: false,
    starter: reasons.length === 0,
    needsReview: false,
  };
}
