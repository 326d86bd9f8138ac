import type { Policy } from '../policy/Policy.js';
import type { Applicant } from './Applicant.js';
import type { Case } from './Case.js';
import { decide } from './decide.js';
import type { FoundCause, Verdict } from './Verdict.js';

/** What says whether a person looks at an application before it is answered. */
export interface Reviewing {
  /** Whether the lender has operators. Without them, nobody is told to wait for a person. */
  readonly staffed: boolean;
  /** The monthly incomes that the applicant stated within the days of the policy, as `claimsIn` reads them in the currency of the purchase. */
  readonly claimedIncomesMinor: readonly number[];
}

/**
 * Decides, and says whether a person has to look at it. Pure. Where the lender has nobody to look, the figures from which a person would
 * begin to look are those that decline, and of several incomes that were stated the lowest counts.
 */
export function decideReviewed({ staffed, claimedIncomesMinor, ...about }: Case & Reviewing): Verdict | null {
  const { applicant, policy } = about;
  const isChanged = isIncomeChanged(applicant, claimedIncomesMinor, policy);
  // The review of a test applicant is made up, and needs nobody.
  if (!staffed && applicant.testing?.reviewMs === undefined) {
    const alone = { ...about, policy: withoutReview(policy) };
    if (!isChanged) return decide(alone);
    const verdict = decide({ ...alone, applicant: withLowestIncome(applicant, claimedIncomesMinor) });
    return verdict && { ...verdict, lowerIncome: true };
  }
  const verdict = decide(about);
  if (!verdict || (verdict.kind === 'declined' && !isChanged)) return verdict;
  // Whatever else was chosen, a person would have to look at it first.
  if (verdict.kind === 'declined') return { ...verdict, alternatives: [] };
  const reviewCauses = causesOf(verdict, applicant, policy, isChanged);
  return reviewCauses.length ? { ...verdict, needsReview: true, reviewCauses } : verdict;
}

/** The policy of a lender without people. */
export const withoutReview = (policy: Policy): Policy => ({
  ...policy,
  cutoff: Math.min(policy.cutoff, policy.reviewFrom),
  history: { ...policy.history, leastMonths: Math.max(policy.history.leastMonths, policy.history.reviewMonths) },
});

/** Whether an income differs from an earlier one by more than the policy's share of the smaller of the two. */
export function isIncomeChanged(
  { household }: Pick<Applicant, 'household'>,
  claimedIncomesMinor: readonly number[],
  { changedIncome: { share } }: Pick<Policy, 'changedIncome'>,
): boolean {
  const stated = household?.incomeMinor;
  if (stated === undefined || stated === null) return false;
  return claimedIncomesMinor.some(claimed => Math.abs(stated - claimed) > Math.min(stated, claimed) * share);
}

function withLowestIncome(applicant: Applicant, claimedIncomesMinor: readonly number[]): Applicant {
  const { household } = applicant;
  const incomeMinor = Math.min(household?.incomeMinor ?? Number.POSITIVE_INFINITY, ...claimedIncomesMinor);
  return { ...applicant, household: household && { ...household, incomeMinor } };
}

function causesOf(
  { pd, needsReview }: Extract<Verdict, { kind: 'approved' }>,
  { household }: Applicant,
  { reviewFrom, history }: Policy,
  isChanged: boolean,
): FoundCause[] {
  const causes: readonly (readonly [FoundCause, boolean])[] = [
    ['changed-income', isChanged],
    ['near-cut-off', needsReview && pd !== null && pd > reviewFrom],
    ['short-history', needsReview && (household?.historyMonths ?? 0) < history.reviewMonths],
  ];
  return causes.flatMap(([cause, applies]) => (applies ? [cause] : []));
}
