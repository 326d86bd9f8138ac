import { assertNever } from '../../pricing/assertNever.js';
import { parseRate } from '../../pricing/money/Rational.js';
import type { PlanTerms } from '../../pricing/offers/TermSheet.js';
import type { Choice } from '../../protocol/messages/Choice.js';
import { MOST_REASONS } from '../../protocol/messages/closedLists.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { limitsOf, monthsOf, spareMinor, starterLimitMinor } from '../policy/limitsOf.js';
import { ceilingOf, personalRate } from '../policy/personalRate.js';
import { onCampaign } from '../products/sheetOf.js';
import { contributionsOf } from '../score/contributionsOf.js';
import { principalReasons } from '../score/principalReasons.js';
import { scoreOf } from '../score/scoreOf.js';
import { segmentOf } from '../score/segmentOf.js';
import type { Household } from './Applicant.js';
import type { Assessment, Case, Priced } from './Case.js';
import { factsOf } from './factsOf.js';
import { dailyRule, failing, isFinal, largestOf, type Rule } from './rules.js';

/**
 * Assesses a household by score, price and rules. A score beyond the cut-off declines, and so does one that makes the price rise
 * above the ceiling. The score's own reasons come first then, and those of the rules after them.
 *
 * Nothing here may be worse for a smaller amount, a larger down payment, a higher income or a longer history; laws test it.
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
  // The plan as seen had installments of the least size. A lower rate must not make it fail.
  const { minInstallmentMinor: _, ...withoutLeast } = terms;
  const personal = price(terms) ?? (isDearer ? null : (price(withoutLeast) ?? seen));
  const isTooDear = !personal || personal.offer.apr.percent > ceilingOf(sheet.jurisdiction, policy.rate);
  const isTooRisky = score.pd > policy.cutoff || (isTooDear && isDearer);

  // Campaigns play no part in the verdict: a gift to some must not decide who is approved.
  const judged = personal ?? seen;
  const { financedMinor } = judged.offer;
  const { capMinor, limitMinor } = limitsOf(household, record, sheet, segment, policy);
  const starterMinor = starterLimitMinor(record, purchase.currency, policy);
  const months = household.historyMonths ?? 0;
  const isThin = months < history.leastMonths;
  const isUnaffordable = largestOf(judged.offer) > spareMinor(household, record, policy) * affordability.share;
  const hasMissed = (household.missedPayments ?? 0) > history.mostMissedPayments;
  const { incomeMinor, installmentsMinor } = household;
  const isIncomeStated = incomeMinor !== null;
  const isHeavilyIndebted =
    isIncomeStated && installmentsMinor + record.monthlyMinor > incomeMinor * affordability.existingShare;
  const isStarterSized = financedMinor <= starterMinor;
  const rules: Rule[] = [
    ['insufficient-history', isThin && !isStarterSized],
    ['credit-history', record.inArrears || hasMissed, true],
    // Without an income there is nothing to compare the installments and the amount with.
    ['not-stated', !isIncomeStated, true],
    ['affordability', isIncomeStated && isUnaffordable],
    ['existing-debt', isUnaffordable && isHeavilyIndebted],
    ['amount-above-limit', isIncomeStated && financedMinor > capMinor],
    dailyRule(about, judged.offer),
    // The plan costs too much for everyone.
    ['lender-unable', isTooDear && !isDearer],
  ];
  const contributions = contributionsOf(model, facts);
  const byScore = isTooRisky ? principalReasons(contributions) : [];
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
    contributions,
    isTooRisky,
    starter: isApproved && isThin,
    // What starter credit allows to everyone is not reviewed for those with a longer history.
    needsReview: isApproved && !isStarterSized && (score.pd > policy.reviewFrom || months < history.reviewMonths),
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
