import type { FundPlace, MoveKind } from '../../protocol/api/fundWords.js';
import type { FundRules } from './FundRules.js';
import { addTo, type FundState, leftAt } from './FundState.js';

export interface FundMove {
  readonly kind: MoveKind;
  readonly from: FundPlace;
  readonly to: FundPlace;
  readonly amountMinor: number;
}

export interface Rebalanced {
  /** In the order in which they are possible. */
  readonly moves: readonly FundMove[];
  readonly state: FundState;
}

/**
 * What the rules move now. First the reserve gets its share of the income. Then daily gives what it has above its high mark to surge;
 * what is below its low mark is filled, daily from surge, and surge from the cash, as far as there is money; and surge gives what it
 * has above its high mark to the cash. Pure, and a second time nothing moves.
 */
export function rebalance(before: FundState, rules: FundRules): Rebalanced {
  const moves: FundMove[] = [];
  let state = before;
  const move = (kind: MoveKind, from: FundPlace, to: FundPlace, wanted: number) => {
    const amountMinor = Math.min(wanted, leftAt(state, from));
    if (amountMinor <= 0) return 0;
    state = addTo(addTo(state, from, -amountMinor), to, amountMinor);
    moves.push({ kind, from, to, amountMinor });
    return amountMinor;
  };
  const drain = (from: 'daily' | 'surge', to: FundPlace) => {
    const left = leftAt(state, from);
    if (left > rules[from].high) move('drain', from, to, left - rules[from].target);
  };

  const unsharedMinor = shareIncome(before, rules, wanted => move('reserve-share', 'cash', 'reserve', wanted));
  state = { ...state, unsharedMinor };
  drain('daily', 'surge');
  const gap = leftAt(state, 'daily') < rules.daily.low ? rules.daily.target - leftAt(state, 'daily') : 0;
  // Surge is filled first, so that what daily takes from it is there.
  const afterwards = leftAt(state, 'surge') - gap;
  if (afterwards < rules.surge.low) move('top-up', 'cash', 'surge', rules.surge.target - afterwards);
  move('top-up', 'surge', 'daily', gap);
  drain('surge', 'cash');
  return { moves, state };
}

/** @returns the income of which the share is still to come: cash was short, or the share is less than one minor unit */
function shareIncome(state: FundState, { reserve }: FundRules, move: (wanted: number) => number): number {
  const { unsharedMinor } = state;
  const missing = reserve.target - leftAt(state, 'reserve');
  if (missing <= 0 || reserve.incomeShare === 0) return Math.min(unsharedMinor, 0);
  const share = Math.floor(unsharedMinor * reserve.incomeShare);
  const moved = move(Math.min(share, missing));
  return moved === missing ? 0 : unsharedMinor - Math.ceil(moved / reserve.incomeShare);
}
