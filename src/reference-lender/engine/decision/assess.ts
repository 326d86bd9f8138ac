import type { Offer, PlanTerms } from '../../../pricing/index.js';
import type { Choice } from '../../../protocol/Choice.js';
import { type DeclineReason, MOST_REASONS } from '../../../protocol/closedLists.js';
import { priceChoice } from '../../../protocol/priceChoice.js';
import type { Household } from '../Applicant.js';
import { factsOf } from '../factsOf.js';
import { ceilingOf } from '../policy/ceilingOf.js';
import { limitsOf, starterLimitMinor } from '../policy/limitsOf.js';
import { monthsOf } from '../policy/monthsOf.js';
import { personalRate } from '../policy/personalRate.js';
import { spareMinor } from '../policy/spareMinor.js';
import { onCampaign } from '../products/onCampaign.js';
import { purchasingUnitMinor } from '../purchasingUnits.js';
import { principalReasons } from '../score/principalReasons.js';
import type { Contribution } from '../score/ScoreModel.js';
import { scoreOf } from '../score/scoreOf.js';
import { segmentOf } from '../segments/segmentOf.js';
import type { Case } from './Case.js';

/** One choice, judged. */
export interface Assessment {
  /** Empty: approved. The heaviest first. */
  readonly reasons: readonly DeclineReason[];
  /** Personal terms, of a campaign where there is one; without the choice's own down payment. */
  readonly terms: PlanTerms;
  /** What they come to for this choice. */
  readonly offer: Offer;
  readonly limitMinor: number;
  readonly pd: number | null;
  readonly segment: string | null;
  readonly campaign: string | null;
  readonly contributions: readonly Contribution[];
  readonly starter: boolean;
  readonly needsReview: boolean;
}

/** Judges one choice by the policy; null where the plan is not on offer for this purchase. Pure. */
export function assess(about: Case, choice: Choice): Assessment | null {
  const { applicant, purchase, sheet, day } = about;
  // What the shopper saw must have been on offer, even where a personal rate would make it possible.
  const offer = priceChoice(purchase, sheet, day, choice);
  const terms = sheet.plans.find(({ id }) => id === choice.planId);
  if (!offer || !terms) return null;
  const seen = { terms, offer };
  const { household, identified } = applicant;
  if (!identified) return unscored(seen, ['identity-unverified'], 0);
  if (!household) return assessStarter(about, seen);
  // The lender converts no money: it cannot tell what such a household can bear.
  if (household.currency !== purchase.currency) return unscored(seen, ['lender-unable'], 0);
  return assessHousehold(about, choice, household, seen);
}

type Seen = Pick<Assessment, 'terms' | 'offer'>;

const unscored = (seen: Seen, reasons: readonly DeclineReason[], limitMinor: number): Assessment => ({
  ...seen,
  reasons,
  limitMinor,
  pd: null,
  segment: null,
  campaign: null,
  contributions: [],
  starter: reasons.length === 0,
  needsReview: false,
});

/** By name and phone alone: a very small limit, at the terms that everyone sees. */
function assessStarter(about: Case, seen: Seen): Assessment {
  const { record, purchase, policy } = about;
  const limitMinor = starterLimitMinor(record, purchase.currency, policy);
  const reasons = failing([
    ['credit-history', record.inArrears],
    ['amount-above-limit', seen.offer.financedMinor > limitMinor],
    ['daily-limit', isAboveDaily(about, seen.offer)],
  ]);
  return unscored(seen, reasons, limitMinor);
}

function assessHousehold(about: Case, choice: Choice, household: Household, seen: Seen): Assessment {
  const { record, sheet, purchase, day, model, policy, campaigns } = about;
  const facts = factsOf(household, purchase, seen.offer);
  const score = scoreOf(model, facts);
  const segment = segmentOf(model, facts);
  const price = (terms: PlanTerms) => {
    const offer = priceChoice(purchase, { ...sheet, plans: [terms] }, day, choice);
    return offer && { terms, offer };
  };
  const personal = price(personalTerms(seen.terms, score.pd, about));
  const ceiling = ceilingOf(sheet.jurisdiction, policy.rate);
  const tooRisky = score.pd > policy.cutoff || !personal || personal.offer.apr.percent > ceiling;
  // Judged without campaigns: who they go to must not decide who is approved.
  const { terms, offer } = personal ?? seen;
  const { financedMinor } = offer;

  const spare = spareMinor(household, record, policy);
  const { capMinor, limitMinor } = limitsOf(household, record, sheet, segment, policy);
  const starterMinor = starterLimitMinor(record, purchase.currency, policy);
  const { history, affordability } = policy;
  const isThin = (household.historyMonths ?? 0) < history.leastMonths;
  const isUnaffordable = largestOf(offer) > spare * affordability.share;
  const existing = household.installmentsMinor + record.monthlyMinor;
  const byRule = failing([
    ['insufficient-history', isThin && financedMinor > starterMinor],
    ['credit-history', record.inArrears || (household.missedPayments ?? 0) > history.mostMissedPayments],
    ['affordability', isUnaffordable],
    ['existing-debt', isUnaffordable && existing > (household.incomeMinor ?? 0) * affordability.existingShare],
    ['amount-above-limit', financedMinor > capMinor],
    ['daily-limit', isAboveDaily(about, offer)],
  ]);
  const byScore = tooRisky ? principalReasons(score) : [];
  const all = [...new Set([...byScore, ...byRule])].slice(0, MOST_REASONS);
  const reasons = tooRisky && !all.length ? (['lender-unable'] as const) : all;

  const campaign = campaigns.find(
    ({ planId, segments }) => planId === choice.planId && segments?.includes(segment) && 'annualRate' in terms,
  );
  const free = campaign && price(onCampaign(terms, campaign));
  const isApproved = reasons.length === 0;
  return {
    ...(free ?? { terms, offer }),
    reasons,
    // Rounding must not tell someone a limit just below what they got.
    limitMinor: Math.max(isThin ? Math.min(limitMinor, starterMinor) : limitMinor, isApproved ? financedMinor : 0),
    pd: score.pd,
    segment,
    campaign: free ? campaign.id : null,
    contributions: tooRisky ? score.contributions : [],
    starter: isApproved && isThin,
    needsReview:
      isApproved && !isThin && (score.pd > policy.reviewFrom || (household.historyMonths ?? 0) < history.reviewMonths),
  };
}

/** Interest-free and flat-fee plans cost everyone the same. */
function personalTerms(terms: PlanTerms, pd: number, { policy }: Case): PlanTerms {
  return 'annualRate' in terms
    ? { ...terms, annualRate: personalRate(pd, monthsOf(terms), terms.annualRate, policy.rate) }
    : terms;
}

const failing = (rules: readonly (readonly [DeclineReason, boolean])[]): DeclineReason[] =>
  rules.flatMap(([reason, fails]) => (fails ? [reason] : []));

const isAboveDaily = ({ record, purchase, policy: { daily } }: Case, { financedMinor }: Offer) =>
  record.recentApplications >= daily.applications ||
  record.recentFinancedMinor + financedMinor > daily.amount * purchasingUnitMinor(purchase.currency);

export const largestOf = ({ installments }: Offer): number =>
  Math.max(...installments.map(({ totalMinor }) => totalMinor));
