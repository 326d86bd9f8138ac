import { assertNever } from '../../pricing/assertNever.js';
import { parseRate } from '../../pricing/money/Rational.js';
import type { PlanTerms } from '../../pricing/offers/TermSheet.js';
import type { Choice } from '../../protocol/messages/Choice.js';
import { MOST_REASONS } from '../../protocol/messages/closedLists.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { limitsOf, monthsOf, spareMinor, starterLimitMinor } from '../policy/limitsOf.js';
import { ceilingOf, personalRate } from '../policy/personalRate.js';
import { onCampaign } from '../products/sheetOf.js';
import { principalReasons } from '../score/principalReasons.js';
import { scoreOf } from '../score/scoreOf.js';
import { segmentOf } from '../score/segmentOf.js';
import type { Household } from './Applicant.js';
import type { Assessment, Case, Priced } from './Case.js';
import { factsOf } from './factsOf.js';
import { dailyRule, failing, isFinal, largestOf, type Rule } from './rules.js';

/**
 * Assesses a household by score, price and rules. A score beyond the cut-off declines, and so does a price above the ceiling.
 * The score's own reasons come first then, and those of the rules after them.
 */
export function assessHousehold(about: Case, choice: Choice, household: Household, seen: Priced): Assessment {
  const { record, sheet, purchase, day, model, policy } = about;
  const { history, affordability } = policy;
  const facts = factsOf(household, purchase, seen.offer, policy);
  const score = scoreOf(model, facts);
  const segment = segmentOf(model, facts);

  const price = (terms: PlanTerms): Priced | null => {
    const offer = priceChoice(purchase, { ...sheet, plans: [terms] }, day, choice);
    return offer && { terms, offer };
  };
  const { terms, isDearer } = personalTerms(seen.terms, score.pd, about);
  // A cheaper plan may fail because its installments become too small. The shopper then gets the plan as they saw it.
  const personal = price(terms) ?? (isDearer ? null : seen);
  const ceiling = ceilingOf(sheet.jurisdiction, policy.rate);
  const isTooRisky = score.pd > policy.cutoff || !personal || personal.offer.apr.percent > ceiling;

  // Campaigns play no part in the verdict: a gift to some must not decide who is approved.
  const judged = personal ?? seen;
  const { financedMinor } = judged.offer;
  const { capMinor, limitMinor } = limitsOf(household, record, sheet, segment, policy);
  const starterMinor = starterLimitMinor(record, purchase.currency, policy);
  const months = household.historyMonths ?? 0;
  const isThin = months < history.leastMonths;
  const isUnaffordable = largestOf(judged.offer) > spareMinor(household, record, policy) * affordability.share;
  const existing = household.installmentsMinor + record.monthlyMinor;
  const hasMissed = (household.missedPayments ?? 0) > history.mostMissedPayments;
  const rules: Rule[] = [
    ['insufficient-history', isThin && financedMinor > starterMinor],
    ['credit-history', record.inArrears || hasMissed, true],
    ['affordability', isUnaffordable],
    ['existing-debt', isUnaffordable && existing > (household.incomeMinor ?? 0) * affordability.existingShare],
    ['amount-above-limit', financedMinor > capMinor],
    dailyRule(about, judged.offer),
  ];
  const byScore = isTooRisky ? principalReasons(score) : [];
  const found = [...new Set([...byScore, ...failing(rules)])].slice(0, MOST_REASONS);
  const reasons = isTooRisky && !found.length ? (['lender-unable'] as const) : found;
  const isApproved = reasons.length === 0;

  const campaign = about.campaigns.find(
    ({ planId, segments }) => planId === choice.planId && segments?.includes(segment) && hasPrice(judged.terms),
  );
  const free = campaign && price(onCampaign(judged.terms, campaign));
  return {
    ...(free ?? judged),
    reasons,
    isFinal: isFinal(rules),
    // Rounding must not give a limit just below what was financed.
    limitMinor: Math.max(isThin ? Math.min(limitMinor, starterMinor) : limitMinor, isApproved ? financedMinor : 0),
    pd: score.pd,
    segment,
    campaign: free ? campaign.id : null,
    contributions: score.contributions,
    isTooRisky,
    starter: isApproved && isThin,
    needsReview: isApproved && !isThin && (score.pd > policy.reviewFrom || months < history.reviewMonths),
  };
}

const hasPrice = ({ method }: PlanTerms) => method !== 'interest-free';

/** The terms at the person's own rate, and whether that is above the advertised one. */
function personalTerms(terms: PlanTerms, pd: number, { policy }: Case): { terms: PlanTerms; isDearer: boolean } {
  switch (terms.method) {
    // These plans cost everyone the same.
    case 'interest-free':
    case 'flat-fee':
      return { terms, isDearer: false };
    case 'annuity':
    case 'equal-principal': {
      const annualRate = personalRate(pd, monthsOf(terms), terms.annualRate, policy.rate);
      const [own, seen] = [parseRate(annualRate), parseRate(terms.annualRate)];
      return { terms: { ...terms, annualRate }, isDearer: own.num / own.den > seen.num / seen.den };
    }
    default:
      return assertNever(terms);
  }
}
