import type { FundTier, MovementKind, MovementPlace } from '../../protocol/api/fundWords.js';
import type { Account } from './accounts.js';

/** Money that moves outside of loans. */
export interface FundMovement {
  readonly kind: MovementKind;
  readonly from: MovementPlace;
  readonly to: MovementPlace;
  readonly amountMinor: number;
}

const accountAt: Readonly<Record<MovementPlace, Account>> = {
  outside: 'capital',
  cash: 'cash',
  daily: 'available',
  surge: 'available',
  reserve: 'reserve',
};

/** Both sides of a transfer, and the tier that it belongs to. Null: it is of none. */
export interface MovementEntry {
  readonly debit: Account;
  readonly credit: Account;
  readonly tier: FundTier | null;
}

/** How the journal writes a movement. From one tier to the other it goes through the cash, since a transfer is of one tier. */
export function entriesOf({ from, to }: Pick<FundMovement, 'from' | 'to'>): readonly MovementEntry[] {
  const [source, target] = [tierAt(from), tierAt(to)];
  if (source && target) return [...entriesOf({ from, to: 'cash' }), ...entriesOf({ from: 'cash', to })];
  return [{ debit: accountAt[to], credit: accountAt[from], tier: source ?? target }];
}

export const tierAt = (place: MovementPlace): FundTier | null =>
  place === 'outside' || place === 'cash' ? null : place;
