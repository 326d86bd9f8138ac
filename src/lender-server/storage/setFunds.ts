import { sql } from 'kysely';
import { type FundPlan, type FundRules, hasRules } from '../../lending/funds/FundRules.js';
import type { TierCaps } from '../../lending/funds/Funds.js';
import { type FundTier, fundTiers } from '../../protocol/api/fundWords.js';
import { canonicalText } from '../../protocol/messages/canonicalText.js';
import { type Connection, type FundsInBooks, fundsInBooks } from './funds/fundsInBooks.js';
import { writeMovement } from './funds/writeMovement.js';
import { type Database, transact } from './openDatabase.js';

export interface AboveCap {
  readonly currency: string;
  readonly tier: FundTier;
  /** The cap that was asked for, and what is reserved or lent. Minor units. */
  readonly capMinor: number;
  readonly outMinor: number;
}

const nothing: TierCaps = { daily: 0, surge: 0, reserve: 0 };

/**
 * Sets how much each tier may have reserved or lent, or the rules by which it is filled and emptied. Currencies that are left out lend
 * nothing more.
 *
 * @param funds caps or rules by currency, in minor units
 * @returns the tiers that are above their new cap; each lends nothing until enough has come back
 */
export async function setFunds(
  database: Pick<Database, 'kysely'>,
  funds: Readonly<Record<string, FundPlan>>,
): Promise<AboveCap[]> {
  return transact(database, async transaction => {
    // Processes that start together set them one after the other.
    await sql`lock table fund_rules in share row exclusive mode`.execute(transaction);
    const { rows } = await sql<{ currency: string }>`
      select currency from pools order by currency, tier <> 'reserve', tier for update`.execute(transaction);
    const gone = rows.map(({ currency }) => currency).filter(currency => !Object.hasOwn(funds, currency));
    const plans = { ...funds, ...Object.fromEntries(gone.map(currency => [currency, nothing])) };
    const { rows: ruled } = await sql<{ currency: string }>`select distinct currency from fund_rules`.execute(
      transaction,
    );
    const above: AboveCap[] = [];
    for (const [currency, plan] of Object.entries(plans)) {
      if (hasRules(plan)) await setRules(transaction, currency, plan);
      else {
        if (ruled.some(each => each.currency === currency)) await endRules(transaction, currency);
        above.push(...(await setCaps(transaction, currency, plan)));
      }
    }
    return above;
  });
}

/** What the tiers have becomes money of the books; what operators add comes to it. */
async function setRules(transaction: Connection, currency: string, rules: FundRules) {
  const before = await fundsInBooks(transaction, currency, true);
  const known = hasRules(before.plan);
  if (known && canonicalText(before.plan) === canonicalText(rules)) return;
  const version = await addVersion(transaction, currency, before, rules);
  if (known) return;
  for (const tier of fundTiers)
    await sql`insert into pools (currency, tier, cap) values (${currency}, ${tier}, 0) on conflict do nothing`.execute(
      transaction,
    );
  // The reserve has a share of what is earned from now on.
  await sql`
    insert into treasury (currency) values (${currency}) on conflict (currency) do update set shared = treasury.income`.execute(
    transaction,
  );
  await moveAll(transaction, currency, before, version, 'opening');
}

/** The money of the tiers is outside of the books again, as that of caps is. */
async function endRules(transaction: Connection, currency: string) {
  const before = await fundsInBooks(transaction, currency, true);
  if (!hasRules(before.plan)) return;
  const version = await addVersion(transaction, currency, before, null);
  await moveAll(transaction, currency, before, version, 'closing');
}

async function setCaps(transaction: Connection, currency: string, caps: TierCaps): Promise<AboveCap[]> {
  const above: AboveCap[] = [];
  for (const tier of fundTiers) {
    const { rows } = await sql<{ out: number }>`
      insert into pools (currency, tier, cap) values (${currency}, ${tier}, ${caps[tier]})
      on conflict (currency, tier) do update set cap = excluded.cap
      returning reserved + used as out`.execute(transaction);
    const out = rows[0]?.out ?? 0;
    if (out > caps[tier]) above.push({ currency, tier, capMinor: caps[tier], outMinor: out });
  }
  return above;
}

async function addVersion(
  transaction: Connection,
  currency: string,
  before: FundsInBooks,
  rules: FundRules | null,
): Promise<number> {
  const version = before.version + 1;
  await sql`
    insert into fund_rules (currency, version, rules)
    values (${currency}, ${version}, ${rules && canonicalText(rules)}::json)`.execute(transaction);
  return version;
}

/** The tiers keep what they have: only the journal learns of it, or forgets it. */
async function moveAll(
  transaction: Connection,
  currency: string,
  { state }: FundsInBooks,
  rules: number,
  kind: 'opening' | 'closing',
) {
  for (const tier of fundTiers) {
    const { fundsMinor: amountMinor } = state.tiers[tier];
    if (!amountMinor) continue;
    const [from, to] = kind === 'opening' ? (['outside', tier] as const) : ([tier, 'outside'] as const);
    await writeMovement(transaction, { currency, at: Date.now(), rules }, { kind, from, to, amountMinor }, false);
  }
}
