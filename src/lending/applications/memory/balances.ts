import { type Account, accounts } from '../../funds/accounts.js';
import { type LendingTier, lendingTiers, type TierCaps, type TrialBalance } from '../../funds/Funds.js';
import { moneyOf } from '../../loans/moneyOf.js';
import type { Entry, Ledger } from './Ledger.js';
import { loanIn } from './readLedger.js';

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

export const balanceOf = (entries: readonly Entry[], account: Account, currency: string, tier: LendingTier) =>
  sum(
    entries
      .filter(entry => entry.account === account && entry.currency === currency && entry.tier === tier)
      .map(({ minor }) => minor),
  );

export function trialBalanceOf(ledger: Ledger, capsOf: (currency: string) => TierCaps | null): TrialBalance {
  const { applications, entries } = ledger;
  const currencies = [...new Set(entries.map(({ currency }) => currency))];
  return {
    tiers: currencies.flatMap(currency =>
      lendingTiers.map(tier => {
        const own = applications.filter(each => each.tier === tier && each.request.purchase.currency === currency);
        const reserved = own.flatMap(({ reserved, verdict }) =>
          reserved && verdict.kind === 'approved' ? [verdict.financedMinor] : [],
        );
        const loans = own.flatMap(each => loanIn(ledger, each) ?? []);
        const owed = loans.map(loan => moneyOf(loan).lent);
        return {
          currency,
          tier,
          capMinor: capsOf(currency)?.[tier] ?? 0,
          reservedMinor: balanceOf(entries, 'reserved', currency, tier),
          usedMinor: balanceOf(entries, 'lent', currency, tier),
          openReservationsMinor: sum(reserved),
          owedMinor: sum(owed),
        };
      }),
    ),
    entries: currencies.map(currency => {
      const own = entries.filter(entry => entry.currency === currency).map(({ minor }) => minor);
      return {
        currency,
        debitMinor: sum(own.filter(minor => minor > 0)),
        creditMinor: -sum(own.filter(minor => minor < 0)),
      };
    }),
    accounts: currencies.flatMap(currency =>
      accounts.map(account => ({
        currency,
        account,
        balanceMinor: sum(lendingTiers.map(tier => balanceOf(entries, account, currency, tier))),
      })),
    ),
  };
}
