import { assess } from './assess.js';
import type { Case } from './Case.js';
import { findAlternatives } from './findAlternatives.js';
import { largestOf } from './rules.js';
import { groundsOf, type Verdict } from './Verdict.js';

/**
 * The lender's decision about an application. Pure: the same case always gets the same verdict. Null: this purchase does not
 * have such a plan.
 *
 * @throws PricingError if the amount is not a safe integer, or the currency is not that of the sheet
 */
export function decide(about: Case): Verdict | null {
  const judged = assess(about, about.choice);
  if (!judged) return null;
  const { reasons, isTooRisky, isFinal, terms, offer, starter, needsReview } = judged;
  const grounds = groundsOf({ ...judged, versions: about.versions });
  if (reasons.length)
    return {
      ...grounds,
      kind: 'declined',
      by: isTooRisky ? 'score' : 'rules',
      reasons,
      alternatives: isFinal ? [] : findAlternatives(about),
    };
  return {
    ...grounds,
    kind: 'approved',
    terms,
    financedMinor: offer.financedMinor,
    monthlyMinor: largestOf(offer),
    starter,
    needsReview,
  };
}
