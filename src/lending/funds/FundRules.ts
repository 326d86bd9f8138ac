import type { FundTier } from '../../protocol/api/fundWords.js';
import type { LendingTier, TierCaps } from './Funds.js';

/** How much of one currency a tier has free, in minor units: below `low` it is filled to `target`, above `high` it is emptied to it. */
export interface TierMarks {
  readonly low: number;
  readonly target: number;
  readonly high: number;
}

/** The reserve is filled from a share of the income until it has its target, and gives nothing back. */
export interface ReserveMarks {
  /** Less than this is an alert. */
  readonly low: number;
  readonly target: number;
  /** From 0 to 1. */
  readonly incomeShare: number;
}

/** The rules by which the money of one currency moves between its tiers. */
export interface FundRules extends Readonly<Record<LendingTier, TierMarks>> {
  readonly reserve: ReserveMarks;
  /** A tier that will be empty within this time, at the present pace, is an alert. */
  readonly alertHours: number;
}

/** A currency has rules, or only caps: then no money moves by itself, and what operators add is outside of the books. */
export type FundPlan = TierCaps | FundRules;

export const hasRules = (plan: FundPlan): plan is FundRules => typeof plan.daily !== 'number';

/** Where only caps are configured. */
export const DEFAULT_ALERT_HOURS = 24;

/** Below this amount a tier is low. Without rules it is only ever empty. */
export const lowMark = (plan: FundPlan, tier: FundTier): number => (hasRules(plan) ? plan[tier].low : 0);

/** What of the rules contradicts itself, each with its path and the fix. */
export function ruleFaults({ daily, surge, reserve }: FundRules, path: string): string[] {
  const faults: string[] = [];
  for (const [tier, { low, target, high }] of Object.entries({ daily, surge })) {
    if (low > target) faults.push(`${path}.${tier}.low must be at most its target`);
    if (high < target) faults.push(`${path}.${tier}.high must be at least its target`);
  }
  if (reserve.low > reserve.target) faults.push(`${path}.reserve.low must be at most its target`);
  return faults;
}
