import { sql } from 'kysely';
import { alertsOf, type TierAlert } from '../../../lending/funds/alertsOf.js';
import { hasRules } from '../../../lending/funds/FundRules.js';
import type { FundMovement } from '../../../lending/funds/movements.js';
import { rebalance } from '../../../lending/funds/rebalance.js';
import { type Connection, fundsInBooks, noteLevels, paceOf } from './fundsInBooks.js';
import { writeMovement } from './writeMovement.js';

/** What a round has done in one currency. */
export interface FundNews {
  readonly currency: string;
  readonly moves: readonly FundMovement[];
  /** The tiers whose level has changed. */
  readonly alerts: readonly TierAlert[];
}

/** Moves what the rules move now, and notes how the tiers stand. */
export async function roundOf(transaction: Connection, currency: string, now: number): Promise<FundNews> {
  const seen = await fundsInBooks(transaction, currency, false);
  // Caps move nothing, so nobody has to wait for a look at them.
  const before = hasRules(seen.plan) ? await fundsInBooks(transaction, currency, true) : seen;
  const { plan, version } = before;
  const { moves, state } = hasRules(plan) ? rebalance(before.state, plan) : { moves: [], state: before.state };
  for (const move of moves) await writeMovement(transaction, { currency, at: now, rules: version }, move);
  const shared = before.state.unsharedMinor - state.unsharedMinor;
  if (shared)
    await sql`update treasury set shared = shared + ${shared}::bigint where currency = ${currency}`.execute(
      transaction,
    );
  const alerts = alertsOf(state, await paceOf(transaction, currency, now, state), plan);
  await noteLevels(transaction, currency, now, state);
  return { currency, moves, alerts: await noteAlerts(transaction, currency, now, alerts) };
}

/** @returns those whose level is another than before; a tier that nobody has looked at counts as ample */
async function noteAlerts(
  transaction: Connection,
  currency: string,
  now: number,
  alerts: readonly TierAlert[],
): Promise<readonly TierAlert[]> {
  const { rows: known } = await sql<TierAlert>`
    select tier, level from fund_alerts where currency = ${currency}`.execute(transaction);
  const looked = JSON.stringify(alerts);
  await sql`
    with looked as (
      select tier, level, "emptyInHours" as hours
      from json_to_recordset(${looked}::json) as a (tier text, level text, "emptyInHours" double precision)
    ), unused as (delete from fund_alerts where currency = ${currency} and tier not in (select tier from looked))
    insert into fund_alerts as a (currency, tier, level, since, hours)
    select ${currency}, tier, level, ${now}::bigint, hours from looked
    on conflict (currency, tier) do update
    set level = excluded.level, hours = excluded.hours, since = case a.level when excluded.level then a.since else excluded.since end`.execute(
    transaction,
  );
  return alerts.filter(({ tier, level }) => level !== (known.find(each => each.tier === tier)?.level ?? 'ample'));
}
