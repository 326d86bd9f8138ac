import type { Entry } from '../../lending/applications/memory/Ledger.js';
import type { Account } from '../../lending/funds/accounts.js';
import { type LendingTier, lendingTiers } from '../../lending/funds/Funds.js';

/** Running balances of entries, by currency, tier and account: positive for a debit. */
export class Balances {
  readonly #minor = new Map<string, number>();

  add({ currency, tier, account, minor }: Pick<Entry, 'currency' | 'tier' | 'account' | 'minor'>): void {
    const key = `${currency}/${tier}/${account}`;
    this.#minor.set(key, (this.#minor.get(key) ?? 0) + minor);
  }

  of(currency: string, tier: LendingTier, account: Account): number {
    return this.#minor.get(`${currency}/${tier}/${account}`) ?? 0;
  }

  /** What a tier has out: reserved or lent. */
  out(currency: string, tier: LendingTier): number {
    return this.of(currency, tier, 'reserved') + this.of(currency, tier, 'lent');
  }

  /** In all tiers. */
  total(currency: string, account: Account): number {
    return lendingTiers.reduce((sum, tier) => sum + this.of(currency, tier, account), 0);
  }
}
