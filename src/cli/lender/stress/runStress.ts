import { alertsOf } from '../../../lending/funds/alertsOf.js';
import { type FundPlan, hasRules } from '../../../lending/funds/FundRules.js';
import {
  type FundState,
  leftOf,
  lendFrom,
  loseFrom,
  outOf,
  releaseTo,
  repayTo,
  reserveIn,
} from '../../../lending/funds/FundState.js';
import { type LendingTier, lendingTiers } from '../../../lending/funds/Funds.js';
import { rebalance } from '../../../lending/funds/rebalance.js';
import { type FundTier, fundTiers } from '../../../protocol/api/fundWords.js';
import { normal, seededRandom } from '../../../training/random.js';

/** What is assumed of shoppers. Amounts are minor units, shares from 0 to 1. */
export interface StressAssumptions {
  readonly days: number;
  readonly seed: number;
  /** Approvals a day that ask for money, and what one asks for on average. */
  readonly perDay: number;
  readonly amountMinor: number;
  /** The share of approvals that become loans. The others give their money back an hour later. */
  readonly committed: number;
  readonly installments: number;
  /** Interest a year on what is owed. */
  readonly rate: number;
  /** The share of installments that are paid 30 days late, and of loans that stop paying and are written off 90 days later. */
  readonly late: number;
  readonly lost: number;
}

export interface StressFactors {
  readonly demand: number;
  readonly arrears: number;
}

export interface TierRun {
  readonly lowestMinor: number;
  /** Hours in which the tier could not take a loan of the average amount, and the first of them. Hours count from 0. Null: none. */
  readonly hoursWithout: number;
  readonly firstWithout: number | null;
  readonly firstAlert: number | null;
}

export interface StressRun {
  readonly tiers: Readonly<Record<FundTier, TierRun>>;
  readonly asked: number;
  /** For want of funds. */
  readonly declined: number;
  readonly lentMinor: number;
  readonly lossMinor: number;
  /** Of that what the reserve could not bear: it is not written off. */
  readonly unborneMinor: number;
  /** What was free at the end of each day: the cash and each tier. */
  readonly levels: readonly Readonly<Record<FundTier | 'cash', number>>[];
}

const HOURS_A_DAY = 24;
const MONTH = 30 * HOURS_A_DAY;
const WRITE_OFF = 90 * HOURS_A_DAY;
const PACE_HOURS = 6;

/** What comes back in one hour, by the tier that lent it. */
type Returns = Record<LendingTier, { principalMinor: number; incomeMinor: number }>;

/**
 * Lets the rules of the lender's own funds run for a time: approvals take from the tiers, some become loans, installments come back, late
 * or never, and once an hour money is moved. The same seed gives the same run.
 */
export function runStress(
  start: FundState,
  plan: FundPlan,
  assumed: StressAssumptions,
  { demand, arrears }: StressFactors,
): StressRun {
  const random = seededRandom(assumed.seed);
  const hours = assumed.days * HOURS_A_DAY;
  const late = Math.min(1, assumed.late * arrears);
  const lost = Math.min(1, assumed.lost * arrears);
  const returns = Array.from({ length: hours }, noReturns);
  const losses: { readonly tier: LendingTier; readonly principalMinor: number }[][] = Array.from(
    { length: hours },
    () => [],
  );
  const due = (hour: number, tier: LendingTier, principalMinor: number, incomeMinor: number) => {
    const back = returns[hour];
    if (!back) return;
    back[tier].principalMinor += principalMinor;
    back[tier].incomeMinor += incomeMinor;
  };

  let state = start;
  // What was lent before comes back like a loan that is half repaid.
  for (const tier of lendingTiers)
    lend(start.tiers[tier].usedMinor, tier, -1, Math.max(1, Math.ceil(assumed.installments / 2)));

  function lend(principalMinor: number, tier: LendingTier, hour: number, count = assumed.installments) {
    // A loan of before stands for many, so that its part is lost, and not all or nothing.
    const share = hour < 0 ? lost : Number(random() < lost);
    const lostMinor = Math.round(principalMinor * share);
    let left = principalMinor - lostMinor;
    const stopped = 1 + Math.floor(random() * count);
    if (lostMinor) losses[hour + stopped * MONTH + WRITE_OFF]?.push({ tier, principalMinor: lostMinor });
    for (let number = 1; number <= count; number++) {
      const part = number === count ? left : Math.floor((principalMinor - lostMinor) / count);
      const interest = Math.round((left * assumed.rate) / 12);
      left -= part;
      const paidAt = hour + number * MONTH + (random() < late ? MONTH : 0);
      due(paidAt, tier, part, interest);
    }
  }

  const runs = Object.fromEntries(
    fundTiers.map(tier => [
      tier,
      { lowestMinor: leftOf(start.tiers[tier]), hoursWithout: 0, firstAlert: null, firstWithout: null },
    ]),
  ) as Record<FundTier, { -readonly [Name in keyof TierRun]: TierRun[Name] }>;
  const levels: Record<FundTier | 'cash', number>[] = [];
  const past: FundState[] = [];
  let [asked, declined, lentMinor, lossMinor] = [0, 0, 0, 0];
  let held: { readonly tier: LendingTier; readonly amountMinor: number }[] = [];
  let unborne: (typeof losses)[number] = [];

  for (let hour = 0; hour < hours; hour++) {
    for (const { tier, amountMinor } of held)
      if (random() < assumed.committed) {
        state = lendFrom(state, tier, amountMinor);
        lend(amountMinor, tier, hour);
        lentMinor += amountMinor;
      } else state = releaseTo(state, tier, amountMinor);
    held = [];
    for (const tier of lendingTiers) state = repayTo(state, tier, returns[hour]![tier]);
    lossMinor += losses[hour]!.reduce((sum, { principalMinor }) => sum + principalMinor, 0);
    const borne = [...unborne, ...losses[hour]!];
    unborne = borne.filter(({ tier, principalMinor }) => {
      const after = loseFrom(state, tier, principalMinor);
      state = after ?? state;
      return !after;
    });
    for (let n = poisson((assumed.perDay * demand) / HOURS_A_DAY, random); n > 0; n--) {
      asked++;
      const amountMinor = Math.max(1, Math.round(assumed.amountMinor * (0.5 + random())));
      const found = reserveIn(state, amountMinor);
      if (!found) declined++;
      else {
        state = found.state;
        held.push({ tier: found.tier, amountMinor });
      }
    }
    if (hasRules(plan)) state = rebalance(state, plan).state;

    const then = past[Math.max(0, past.length - PACE_HOURS)];
    const span = Math.min(PACE_HOURS, past.length);
    const flow = then && {
      lendingMinor: (outOf(state) - outOf(then)) / span,
      reserveMinor: (leftOf(then.tiers.reserve) - leftOf(state.tiers.reserve)) / span,
    };
    past.push(state);
    for (const { tier, level } of alertsOf(state, flow ?? null, plan)) {
      if (level !== 'ample') runs[tier].firstAlert ??= hour;
    }
    for (const tier of fundTiers) {
      const left = leftOf(state.tiers[tier]);
      runs[tier].lowestMinor = Math.min(runs[tier].lowestMinor, left);
      if (left >= assumed.amountMinor) continue;
      runs[tier].hoursWithout++;
      runs[tier].firstWithout ??= hour;
    }
    if (hour % HOURS_A_DAY === HOURS_A_DAY - 1) {
      const { daily, surge, reserve } = state.tiers;
      levels.push({ cash: state.cashMinor, daily: leftOf(daily), surge: leftOf(surge), reserve: leftOf(reserve) });
    }
  }
  const unborneMinor = unborne.reduce((sum, { principalMinor }) => sum + principalMinor, 0);
  return { tiers: runs, asked, declined, lentMinor, lossMinor, unborneMinor, levels };
}

const noReturns = (): Returns => ({
  daily: { principalMinor: 0, incomeMinor: 0 },
  surge: { principalMinor: 0, incomeMinor: 0 },
});

/** How many come in an hour. Many are taken as normally distributed. */
function poisson(mean: number, random: () => number): number {
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const least = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > least; product *= random()) count++;
  return count;
}
