import { type FundLevel, type FundTier, fundTiers } from '../../protocol/api/fundWords.js';
import { DEFAULT_ALERT_HOURS, type FundPlan, hasRules, lowMark } from './FundRules.js';
import { type FundState, leftOf } from './FundState.js';

export interface TierAlert {
  readonly tier: FundTier;
  readonly level: FundLevel;
  /** When it will be empty at the present pace, all that fills it included. Null: it is not emptied, or nobody knows the pace. */
  readonly emptyInHours: number | null;
}

/** What has left the tiers an hour lately, less what came back, in minor units. Null: not known yet. */
export interface FundFlow {
  readonly lendingMinor: number;
  readonly reserveMinor: number;
}

/**
 * How each tier stands that has or should have money, once the rules have moved what they can. While money goes out, the cash is used
 * up first, because it fills surge, then surge, because it fills daily, and daily last. Without rules it is daily first.
 */
export function alertsOf(state: FundState, flow: FundFlow | null, plan: FundPlan): TierAlert[] {
  const rules = hasRules(plan) ? plan : null;
  const daily = leftOf(state.tiers.daily);
  const surge = leftOf(state.tiers.surge);
  const reserve = leftOf(state.tiers.reserve);
  const cash = rules ? Math.max(0, state.cashMinor) : 0;
  // The top-up that daily needs next is as good as gone.
  const nextTopUp = rules ? Math.max(0, rules.daily.target - daily) : 0;
  const lasting: Readonly<Record<FundTier, readonly [left: number, spare: number, until: number, pace: number]>> = {
    daily: [daily, daily, rules ? cash + surge + daily : daily, flow?.lendingMinor ?? 0],
    surge: [surge, surge + cash - nextTopUp, rules ? cash + surge : daily + surge, flow?.lendingMinor ?? 0],
    reserve: [reserve, reserve, reserve, flow?.reserveMinor ?? 0],
  };
  const alertHours = rules?.alertHours ?? DEFAULT_ALERT_HOURS;
  return fundTiers.flatMap(tier => {
    if (isUnused(plan, tier)) return [];
    const [left, spare, until, pace] = lasting[tier];
    const emptyInHours = pace > 0 ? Math.max(0, until) / pace : null;
    const dries = emptyInHours !== null && emptyInHours <= alertHours;
    return [{ tier, level: levelOf(left, spare, lowMark(plan, tier), dries), emptyInHours }];
  });
}

function levelOf(left: number, spare: number, low: number, dries: boolean): FundLevel {
  if (left <= 0) return 'empty';
  if (spare < low) return 'low';
  return dries ? 'drying' : 'ample';
}

const isUnused = (plan: FundPlan, tier: FundTier): boolean =>
  hasRules(plan) ? plan[tier].target === 0 : plan[tier] === 0;
