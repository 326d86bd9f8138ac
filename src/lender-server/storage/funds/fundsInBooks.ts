import { type Kysely, sql } from 'kysely';
import { DAY_MS } from '../../../lending/applications/days.js';
import type { FundFlow } from '../../../lending/funds/alertsOf.js';
import type { FundPlan, FundRules } from '../../../lending/funds/FundRules.js';
import { type FundState, leftOf, outOf } from '../../../lending/funds/FundState.js';
import type { FundTier } from '../../../protocol/api/fundWords.js';
import type { Schema } from '../Schema.js';

export type Connection = Kysely<Schema>;

/** The money of one currency as the books have it. */
export interface FundsInBooks {
  /** The rules that hold, or the caps. */
  readonly plan: FundPlan;
  /** Of the rules, from 1. 0: there were never any. */
  readonly version: number;
  readonly since: Date | null;
  readonly state: FundState;
}

/**
 * Reads the tiers of a currency. With `lock` nobody else changes them until the transaction ends: the reserve first, because a write-off
 * does so, and the treasury last, because every commit does.
 */
export async function fundsInBooks(connection: Connection, currency: string, lock: boolean): Promise<FundsInBooks> {
  const held = lock ? sql`for update` : sql``;
  const { rows: pools } = await sql<{ tier: FundTier; cap: number; reserved: number; used: number }>`
    select tier, cap, reserved, used from pools where currency = ${currency} order by tier <> 'reserve', tier ${held}`.execute(
    connection,
  );
  const { rows: treasuries } = await sql<{ cash: number; unshared: number }>`
    select cash + least(merchant, 0) + least(shopper, 0) as cash, income - shared as unshared
    from treasury where currency = ${currency} ${held}`.execute(connection);
  const { rows: versions } = await sql<{ version: number; rules: FundRules | null; since: Date }>`
    select version, rules, since from fund_rules where currency = ${currency} order by version desc limit 1`.execute(
    connection,
  );
  const tierOf = (tier: FundTier) => {
    const { cap = 0, reserved = 0, used = 0 } = pools.find(pool => pool.tier === tier) ?? {};
    return { fundsMinor: cap, reservedMinor: reserved, usedMinor: used };
  };
  const tiers = { daily: tierOf('daily'), surge: tierOf('surge'), reserve: tierOf('reserve') };
  const caps = { daily: tiers.daily.fundsMinor, surge: tiers.surge.fundsMinor, reserve: tiers.reserve.fundsMinor };
  const { version = 0, rules = null, since = null } = versions[0] ?? {};
  const { cash = 0, unshared = 0 } = treasuries[0] ?? {};
  return {
    plan: rules ?? caps,
    version,
    since,
    // Without rules the cash is not what fills the tiers: what the lender has besides is not in the books.
    state: { tiers, cashMinor: cash, unsharedMinor: unshared },
  };
}

export async function fundedCurrencies(connection: Connection): Promise<readonly string[]> {
  const { rows } = await sql<{ currency: string }>`select distinct currency from pools order by currency`.execute(
    connection,
  );
  return rows.map(({ currency }) => currency);
}

const HOUR_MS = 3_600_000;
/** From how long ago the pace is taken. */
const PACE_MS = 6 * HOUR_MS;
const LEVEL_MS = HOUR_MS / 4;
/** How long a note is kept, for people to look at. */
const KEEP_MS = 31 * DAY_MS;

/** Notes how the tiers stand, once in a quarter of an hour, and forgets notes that are too old. */
export async function noteLevels(connection: Connection, currency: string, now: number, state: FundState) {
  const { daily, surge, reserve } = state.tiers;
  await sql`
    insert into fund_levels (currency, at, lent, cash, daily, surge, reserve)
    values (${currency}, ${now - (now % LEVEL_MS)}, ${outOf(state)}, ${state.cashMinor}, ${leftOf(daily)}, ${leftOf(surge)}, ${leftOf(reserve)})
    on conflict (currency, at) do nothing`.execute(connection);
  await sql`delete from fund_levels where currency = ${currency} and at < ${now - KEEP_MS}`.execute(connection);
}

/** What has left the tiers an hour since the oldest note of the last six hours. Null: there is none yet. */
export async function paceOf(
  connection: Connection,
  currency: string,
  now: number,
  state: FundState,
): Promise<FundFlow | null> {
  const { rows } = await sql<{ at: number; lent: number; reserve: number }>`
    select at, lent, reserve from fund_levels where currency = ${currency} and at between ${now - PACE_MS} and ${now - LEVEL_MS}
    order by at limit 1`.execute(connection);
  const [then] = rows;
  if (!then) return null;
  const hours = (now - then.at) / HOUR_MS;
  return {
    lendingMinor: (outOf(state) - then.lent) / hours,
    reserveMinor: (then.reserve - leftOf(state.tiers.reserve)) / hours,
  };
}
