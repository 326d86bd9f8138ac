import { assess } from './assess.js';
import type { Case } from './Case.js';
import { findAlternatives } from './findAlternatives.js';
import { largestOf } from './rules.js';
import { groundsOf, type Verdict } from './Verdict.js';

/**
 * The lender's decision about an application: pure, and always the same for the same case. Null: there is no such plan for
 * this purchase.
 *
 * @throws PricingError where the amount is no safe integer, or the currency not the sheet's
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
