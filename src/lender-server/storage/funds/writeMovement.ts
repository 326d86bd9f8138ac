import { sql } from 'kysely';
import { entriesOf, type FundMovement, tierAt } from '../../../lending/funds/movements.js';
import type { Connection } from './fundsInBooks.js';

export interface MovementOf {
  readonly currency: string;
  readonly at: number;
  /** The version of the rules. */
  readonly rules: number;
  /** Who moves capital, why, and the key of the call. */
  readonly by?: { readonly operator: string; readonly reason: string; readonly key: string };
}

/**
 * Writes a movement, what it makes of the tiers, and both sides of it in the journal. The tiers must be locked.
 *
 * @param tiersChange false where the tiers have the money already, or caps take its place
 * @returns the number of the movement
 */
export async function writeMovement(
  connection: Connection,
  { currency, at, rules, by }: MovementOf,
  movement: FundMovement,
  tiersChange = true,
): Promise<number> {
  const { kind, from, to, amountMinor } = movement;
  const { operator = null, reason = null, key = null } = by ?? {};
  const { rows } = await sql<{ id: number }>`
    insert into fund_moves (at, currency, kind, source, target, amount, rules, operator, reason, key)
    values (${at}, ${currency}, ${kind}, ${from}, ${to}, ${amountMinor}, ${rules}, ${operator}, ${reason}, ${key})
    returning id`.execute(connection);
  const { id } = rows[0]!;
  for (const [place, change] of [
    [from, -amountMinor],
    [to, amountMinor],
  ] as const) {
    const tier = tierAt(place);
    if (tier && tiersChange)
      await sql`update pools set cap = cap + ${change}::bigint where currency = ${currency} and tier = ${tier}`.execute(
        connection,
      );
  }
  for (const { debit, credit, tier } of entriesOf(movement))
    await sql`
      insert into transfers (reference, currency, tier, debit, credit, amount)
      values (${`fund-move:${id}`}, ${currency}, ${tier}, ${debit}, ${credit}, ${amountMinor})`.execute(connection);
  return id;
}
