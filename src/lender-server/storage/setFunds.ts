import { sql } from 'kysely';
import { lendingTiers, type TierCaps } from '../../lending/funds/Funds.js';
import { type Database, transact } from './openDatabase.js';

export interface AboveCap {
  readonly currency: string;
  readonly tier: keyof TierCaps;
  /** The cap that was asked for, and what is reserved or lent. Minor units. */
  readonly capMinor: number;
  readonly outMinor: number;
}

/**
 * Sets how much each tier may have reserved or lent. Currencies that are left out lend nothing more.
 *
 * @param funds caps by currency, in minor units
 * @returns the tiers that are above their new cap; each lends nothing until enough has come back
 */
export async function setFunds(
  database: Pick<Database, 'kysely'>,
  funds: Readonly<Record<string, TierCaps>>,
): Promise<AboveCap[]> {
  return transact(database, async transaction => {
    const { rows: known } = await sql<{ currency: string; tier: keyof TierCaps }>`
      select currency, tier from pools order by currency, tier for update`.execute(transaction);
    const wanted = Object.entries(funds).flatMap(([currency, caps]) =>
      ([...lendingTiers, 'reserve'] as const).map(tier => ({ currency, tier, cap: caps[tier] })),
    );
    const gone = known
      .filter(({ currency }) => !Object.hasOwn(funds, currency))
      .map(({ currency, tier }) => ({ currency, tier, cap: 0 }));
    const above: AboveCap[] = [];
    for (const { currency, tier, cap } of [...wanted, ...gone]) {
      const { rows } = await sql<{ out: number }>`
        insert into pools (currency, tier, cap) values (${currency}, ${tier}, ${cap})
        on conflict (currency, tier) do update set cap = excluded.cap
        returning reserved + used as out`.execute(transaction);
      const out = rows[0]?.out ?? 0;
      if (out > cap) above.push({ currency, tier, capMinor: cap, outMinor: out });
    }
    return above;
  });
}
