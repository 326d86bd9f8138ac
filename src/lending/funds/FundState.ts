import type { FundPlace, FundTier } from '../../protocol/api/fundWords.js';
import { type LendingTier, lendingTiers, type TierCaps } from './Funds.js';

/** A tier of one currency, in minor units. */
export interface TierState {
  /** What it was given, free or not. */
  readonly fundsMinor: number;
  readonly reservedMinor: number;
  /** What it has lent. Of the reserve: what it has lost. */
  readonly usedMinor: number;
}

/** The money of one currency. What happens to it is a step from one state to the next, none of which makes or loses money. */
export interface FundState {
  readonly tiers: Readonly<Record<FundTier, TierState>>;
  /** The lender's money outside of the tiers, less what it owes merchants and shoppers. */
  readonly cashMinor: number;
  /** Income of which the reserve has not had its share yet. It is part of the cash. */
  readonly unsharedMinor: number;
}

const filled = (fundsMinor: number): TierState => ({ fundsMinor, reservedMinor: 0, usedMinor: 0 });

/** Nothing reserved, lent or lost yet. */
export const openFunds = ({ daily, surge, reserve }: TierCaps, cashMinor = 0): FundState => ({
  tiers: { daily: filled(daily), surge: filled(surge), reserve: filled(reserve) },
  cashMinor,
  unsharedMinor: 0,
});

/** What a tier can still reserve, or the reserve lose. Less than 0 where a payment bounced, or a cap was lowered. */
export const leftOf = ({ fundsMinor, reservedMinor, usedMinor }: TierState): number =>
  fundsMinor - reservedMinor - usedMinor;

/** Everything that is out of the lending tiers: reserved or lent. */
export const outOf = ({ tiers }: FundState): number =>
  lendingTiers.reduce((sum, tier) => sum + tiers[tier].reservedMinor + tiers[tier].usedMinor, 0);

/** All that the lender has or is owed. Only capital, income and losses change it. */
export const worthOf = ({ tiers, cashMinor }: FundState): number =>
  tiers.daily.fundsMinor + tiers.surge.fundsMinor + tiers.reserve.fundsMinor - tiers.reserve.usedMinor + cashMinor;

const withTier = (state: FundState, tier: FundTier, change: Partial<Record<keyof TierState, number>>): FundState => {
  const { fundsMinor, reservedMinor, usedMinor } = state.tiers[tier];
  const changed = {
    fundsMinor: fundsMinor + (change.fundsMinor ?? 0),
    reservedMinor: reservedMinor + (change.reservedMinor ?? 0),
    usedMinor: usedMinor + (change.usedMinor ?? 0),
  };
  return { ...state, tiers: { ...state.tiers, [tier]: changed } };
};

/** Reserves in the first tier that has room. Null: none has. */
export function reserveIn(
  state: FundState,
  amountMinor: number,
): { readonly state: FundState; readonly tier: LendingTier } | null {
  const tier = lendingTiers.find(each => leftOf(state.tiers[each]) >= amountMinor);
  return tier ? { state: withTier(state, tier, { reservedMinor: amountMinor }), tier } : null;
}

/** A reservation returns to its tier. */
export const releaseTo = (state: FundState, tier: LendingTier, amountMinor: number): FundState =>
  withTier(state, tier, { reservedMinor: -amountMinor });

/** A reservation becomes a loan. */
export const lendFrom = (state: FundState, tier: LendingTier, amountMinor: number): FundState =>
  withTier(state, tier, { reservedMinor: -amountMinor, usedMinor: amountMinor });

/** Principal returns to the tier that lent it; interest and fees are income. */
export const repayTo = (
  state: FundState,
  tier: LendingTier,
  { principalMinor, incomeMinor }: { readonly principalMinor: number; readonly incomeMinor: number },
): FundState => ({
  ...withTier(state, tier, { usedMinor: -principalMinor }),
  cashMinor: state.cashMinor + incomeMinor,
  unsharedMinor: state.unsharedMinor + incomeMinor,
});

/** A loss: the reserve pays the tier what was lent. Null: the reserve has not that much, and no other tier bears it. */
export function loseFrom(state: FundState, tier: LendingTier, principalMinor: number): FundState | null {
  if (leftOf(state.tiers.reserve) < principalMinor) return null;
  return withTier(withTier(state, tier, { usedMinor: -principalMinor }), 'reserve', { usedMinor: principalMinor });
}

/** Something that was written off is paid after all. */
export const recoverTo = (state: FundState, principalMinor: number): FundState =>
  withTier(state, 'reserve', { usedMinor: -principalMinor });

export const leftAt = (state: FundState, place: FundPlace): number =>
  place === 'cash' ? state.cashMinor : leftOf(state.tiers[place]);

/** More money at a place, or less: capital that comes in or goes out. */
export const addTo = (state: FundState, place: FundPlace, amountMinor: number): FundState =>
  place === 'cash'
    ? { ...state, cashMinor: state.cashMinor + amountMinor }
    : withTier(state, place, { fundsMinor: amountMinor });
