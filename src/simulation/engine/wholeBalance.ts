import type { Books } from '../../lending/applications/Books.js';
import type { TrialBalance } from '../../lending/funds/Funds.js';

/** The trial balances of all books as one. Caps are left out, because each of them has what the others have left. */
export async function wholeBalance(all: readonly Books[]): Promise<TrialBalance> {
  const each = await Promise.all(all.map(books => books.trialBalance()));
  return {
    tiers: added(
      each.flatMap(({ tiers }) => tiers.map(tier => ({ ...tier, capMinor: 0 }))),
      ({ currency, tier }) => `${currency} ${tier}`,
      ['reservedMinor', 'usedMinor', 'openReservationsMinor', 'owedMinor'],
    ),
    entries: added(
      each.flatMap(({ entries }) => entries),
      ({ currency }) => currency,
      ['debitMinor', 'creditMinor'],
    ),
    accounts: added(
      each.flatMap(({ accounts }) => accounts),
      ({ currency, account }) => `${currency} ${account}`,
      ['balanceMinor'],
    ),
  };
}

function added<Row extends object>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  figures: readonly { [Name in keyof Row]: Row[Name] extends number ? Name : never }[keyof Row][],
): Row[] {
  const sums = new Map<string, Row>();
  for (const row of rows) {
    const sum = sums.get(nameOf(row));
    if (!sum) sums.set(nameOf(row), { ...row });
    else for (const figure of figures) (sum[figure] as number) += row[figure] as number;
  }
  return [...sums.values()];
}
