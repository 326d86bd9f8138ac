import type { FundRules } from '../../lending/funds/FundRules.js';
import { type FundState, openFunds } from '../../lending/funds/FundState.js';
import type { TierCaps } from '../../lending/funds/Funds.js';
import { rebalance } from '../../lending/funds/rebalance.js';
import type { Policy } from '../../lending/policy/Policy.js';
import { purchasingUnitMinor } from '../../lending/policy/purchasingUnits.js';
import type { MoveKind } from '../../protocol/api/fundWords.js';
import type { Assumptions, FundsOf } from '../assumptions.js';
import type { Balances } from './Balances.js';

/** The lender's money in one currency: what the rules have given to each tier, and what is left beside them. */
interface Purse {
  readonly rules: FundRules;
  caps: TierCaps;
  /** Without what the books hold: income, and what is owed to merchants and shoppers. */
  cashMinor: number;
  unsharedMinor: number;
  /** The income up to the last time that the rules were asked. */
  incomeMinor: number;
}

/** The tiers of all currencies, moved by the lender's own rules. */
export class Treasury {
  readonly #purses: ReadonlyMap<string, Purse>;
  readonly moves: Record<MoveKind, number> = { 'reserve-share': 0, 'top-up': 0, drain: 0 };

  /** @param applicationsPerDay of the run, after scaling */
  constructor(
    { funds, markets }: Pick<Assumptions, 'funds' | 'markets'>,
    policy: Pick<Policy, 'purchasingUnits'>,
    applicationsPerDay: number,
  ) {
    this.#purses = new Map(
      Object.entries(markets).map(([currency, { share }]) => {
        const day = applicationsPerDay * share * funds.perApplication * purchasingUnitMinor(currency, policy);
        return [currency, openPurse(funds, day)];
      }),
    );
  }

  /** Null: the lender has no money in the currency. */
  capsOf(currency: string): TierCaps | null {
    return this.#purses.get(currency)?.caps ?? null;
  }

  get currencies(): readonly string[] {
    return [...this.#purses.keys()];
  }

  /** By currency: what the owners had to add to the reserve. */
  readonly capitalAdded = new Map<string, number>();

  /** The owners add what the reserve lacks to bear a loss. */
  addToReserve(currency: string, amountMinor: number): void {
    const purse = this.#purses.get(currency)!;
    purse.caps = { ...purse.caps, reserve: purse.caps.reserve + amountMinor };
    this.capitalAdded.set(currency, (this.capitalAdded.get(currency) ?? 0) + amountMinor);
  }

  /** Lets the rules move what they want to. */
  rebalance(balances: Balances): void {
    for (const [currency, purse] of this.#purses) {
      const before = stateOf(currency, purse, balances);
      const { moves, state } = rebalance(before, purse.rules);
      for (const { kind } of moves) this.moves[kind] += 1;
      const { daily, surge, reserve } = state.tiers;
      purse.caps = { daily: daily.fundsMinor, surge: surge.fundsMinor, reserve: reserve.fundsMinor };
      purse.cashMinor += state.cashMinor - before.cashMinor;
      purse.unsharedMinor = state.unsharedMinor;
      purse.incomeMinor = incomeOf(currency, balances);
    }
  }

  /** How the money of a currency lies now. */
  state(currency: string, balances: Balances): FundState {
    return stateOf(currency, this.#purses.get(currency)!, balances);
  }
}

function openPurse({ daily, surge, reserve, cash, openingReserve }: FundsOf, day: number): Purse {
  const minor = (days: number) => Math.round(days * day);
  const marks = (of: FundsOf['daily']) => ({ low: minor(of.low), target: minor(of.target), high: minor(of.high) });
  return {
    rules: {
      daily: marks(daily),
      surge: marks(surge),
      reserve: { low: minor(reserve.low), target: minor(reserve.target), incomeShare: reserve.incomeShare },
      alertHours: 24,
    },
    caps: { daily: minor(daily.target), surge: minor(surge.target), reserve: minor(openingReserve) },
    cashMinor: minor(cash),
    unsharedMinor: 0,
    incomeMinor: 0,
  };
}

/** Income is a credit. */
const incomeOf = (currency: string, balances: Balances) => -balances.total(currency, 'income');

function stateOf(currency: string, purse: Purse, balances: Balances): FundState {
  const income = incomeOf(currency, balances);
  const opened = openFunds(purse.caps, 0);
  const used = (tier: 'daily' | 'surge') => ({
    ...opened.tiers[tier],
    reservedMinor: balances.of(currency, tier, 'reserved'),
    usedMinor: balances.of(currency, tier, 'lent'),
  });
  const owed =
    balances.total(currency, 'cash') + balances.total(currency, 'merchant') + balances.total(currency, 'shopper');
  return {
    tiers: {
      daily: used('daily'),
      surge: used('surge'),
      reserve: { ...opened.tiers.reserve, usedMinor: balances.total(currency, 'loss') },
    },
    cashMinor: purse.cashMinor + owed,
    unsharedMinor: purse.unsharedMinor + income - purse.incomeMinor,
  };
}
