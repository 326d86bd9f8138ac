import type { JSONWebKeySet } from 'jose';
import { type RawBuilder, sql } from 'kysely';
import type { Signed } from '../../../lending/applications/LenderDependencies.js';
import { AGREEMENT_TYPE, AMENDMENT_TYPE } from '../../../protocol/messages/signatureTypes.js';
import { type SignatureFault, signatureFaults } from '../../signing/signatureFaults.js';
import type { Database } from '../openDatabase.js';
import { verifyLives } from './verifyLives.js';

/** What can be wrong with the books, and what it says of them. */
export const bookFaults = {
  'pool-differs': 'a tier says other sums than its journal',
  'reserved-differs': 'what is reserved is not the sum of the open reservations',
  'lent-differs': 'what is lent is not the sum of what loans owe',
  'reserve-differs': 'what the reserve has lost is not the sum of what was written off',
  'funds-differ': 'a tier has other funds than were moved to it',
  'treasury-differs': 'the money outside of the tiers is not the sum of its journal',
  'money-differs': 'the journal holds other money of a loan than its events come to',
  'paid-differs': 'the installments of a loan are paid otherwise than its payments come to',
  'entry-of-nobody': 'an entry of the journal is of an application that is neither there nor erased',
  'not-as-agreed': 'a loan has other installments than its agreement, or other money than was set aside for it',
  'amendment-missing': 'the amendments of a loan are not numbered without a gap',
  'numbers-begin-again': 'the next number of a table is one that is taken',
  'not-signed': 'an agreement or an amendment carries no signature',
  'unknown-key':
    'an agreement or an amendment is signed with a key that is not among those given: copy signing-keys.json into the directory of --data, or set FENQI_SIGNING_KEY',
  'wrong-signature': 'an agreement or an amendment is not what the lender has signed',
} as const;
export type BookFault = keyof typeof bookFaults;

export interface Verification {
  readonly loans: number;
  readonly amendments: number;
  readonly transfers: number;
  /** Each with the tier, the application or the table that it is about. */
  readonly faults: readonly { readonly fault: BookFault; readonly of: string }[];
}

/** A damaged database has many faults of one kind, and the first ones tell enough. */
const MOST_OF_A_KIND = 20;
const BATCH = 1_000;

/**
 * Compares everything in the books that says the same thing twice: tiers with their journal, the journal with applications and loans, loans
 * with what was signed. Lenders may run meanwhile.
 *
 * @param keys those that the lender publishes
 */
export async function verifyBooks(
  { kysely, pool }: Pick<Database, 'kysely' | 'pool'>,
  keys: JSONWebKeySet,
): Promise<Verification> {
  const faults: { fault: BookFault; of: string }[] = [];
  const add = (fault: BookFault, of: readonly string[]) =>
    void faults.push(...of.slice(0, MOST_OF_A_KIND).map(each => ({ fault, of: each })));

  await kysely.connection().execute(async connection => {
    await sql`set statement_timeout = 0`.execute(connection);
    try {
      for (const [fault, query] of Object.entries(comparisons) as [
        keyof typeof comparisons,
        RawBuilder<{ of: string }>,
      ][])
        add(
          fault,
          (await query.execute(connection)).rows.map(({ of }) => of),
        );
    } finally {
      await sql`reset statement_timeout`.execute(connection);
    }
  });

  const lives = await verifyLives({ pool });
  for (const fault of ['money-differs', 'paid-differs'] as const) add(fault, lives[fault]);

  const faultsOf = signatureFaults(keys);
  const found: Record<SignatureFault, string[]> = { 'not-signed': [], 'unknown-key': [], 'wrong-signature': [] };
  const verify = async <Type extends keyof Signed>(type: Type, reference: string, stated: Signed[Type]) => {
    const fault = await faultsOf(type, stated);
    if (fault) found[fault].push(reference);
  };
  let loans = 0;
  for (let after = 0; ; ) {
    const rows = await kysely
      .selectFrom('loans')
      .select(['id', 'reference', 'agreement'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .execute();
    await Promise.all(rows.map(({ reference, agreement }) => verify(AGREEMENT_TYPE, reference, agreement)));
    loans += rows.length;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < BATCH) break;
  }
  let amendments = 0;
  for (let after = ''; ; ) {
    const rows = await kysely
      .selectFrom('amendments')
      .innerJoin('loans', 'loans.id', 'amendments.loan')
      .select(['amendments.id', 'loans.reference', 'amendment'])
      .where('amendments.id', '>', after)
      .orderBy('amendments.id')
      .limit(BATCH)
      .execute();
    await Promise.all(rows.map(({ reference, amendment }) => verify(AMENDMENT_TYPE, reference, amendment)));
    amendments += rows.length;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < BATCH) break;
  }
  for (const [fault, of] of Object.entries(found) as [SignatureFault, string[]][]) add(fault, of);
  const { transfers } = await kysely
    .selectFrom('transfers')
    .select(({ fn }) => fn.countAll<number>().as('transfers'))
    .executeTakeFirstOrThrow();
  return { loans, amendments, transfers: Number(transfers), faults };
}

/** Each names what differs, in one statement, so that nothing changes meanwhile. */
const comparisons = {
  'pool-differs': sql<{ of: string }>`
    select p.currency || ' ' || p.tier as of
    from pools p left join (
      select currency, tier, sum(debit - credit) filter (where account = 'reserved') as reserved,
        sum(debit - credit) filter (where account = 'lent') as lent
      from entries group by currency, tier) e using (currency, tier)
    where p.tier <> 'reserve' and (p.reserved, p.used) is distinct from (coalesce(e.reserved, 0), coalesce(e.lent, 0))`,
  'reserve-differs': sql<{ of: string }>`
    select p.currency || ' reserve' as of
    from pools p left join (
      select currency, sum(credit - debit) as lost from entries where account = 'reserve' and tier <> 'reserve' group by currency) e using (currency)
    where p.tier = 'reserve' and p.used <> coalesce(e.lost, 0)`,
  'funds-differ': sql<{ of: string }>`
    select p.currency || ' ' || p.tier as of
    from pools p join lateral (select rules from fund_rules r where r.currency = p.currency order by version desc limit 1) r on r.rules is not null
      left join (
        select e.currency, e.tier, sum(debit - credit) as moved
        from entries e where e.reference like 'fund-move:%' and e.account in ('available', 'reserve') group by e.currency, e.tier) m using (currency, tier)
    where p.cap <> coalesce(m.moved, 0)`,
  'treasury-differs': sql<{ of: string }>`
    select currency as of
    from treasury t full join (
      select currency, coalesce(sum(debit - credit) filter (where account = 'cash'), 0) as cash,
        coalesce(sum(debit - credit) filter (where account = 'merchant'), 0) as merchant,
        coalesce(sum(debit - credit) filter (where account = 'shopper'), 0) as shopper,
        coalesce(sum(credit - debit) filter (where account = 'income'), 0) as income
      from entries group by currency) e using (currency)
    where (coalesce(t.cash, 0), coalesce(t.merchant, 0), coalesce(t.shopper, 0), coalesce(t.income, 0))
      is distinct from (coalesce(e.cash, 0), coalesce(e.merchant, 0), coalesce(e.shopper, 0), coalesce(e.income, 0))`,
  'reserved-differs': sql<{ of: string }>`
    select p.currency || ' ' || p.tier as of
    from pools p left join (
      select r.currency, r.tier, sum(a.financed) as open
      from reservations r join applications a using (reference) where r.state = 'open' group by r.currency, r.tier) o using (currency, tier)
    where p.reserved <> coalesce(o.open, 0)`,
  'lent-differs': sql<{ of: string }>`
    select p.currency || ' ' || p.tier as of
    from pools p left join (
      select l.currency, l.tier, sum(i.principal - i.paid_principal) as owed
      from loans l join installments i on i.loan = l.id
      where i.paid_at is null and i.replaced is null
        and not exists (select from loan_events e where e.loan = l.id and e.kind = 'written-off')
      group by l.currency, l.tier) o using (currency, tier)
    where p.tier <> 'reserve' and p.used <> coalesce(o.owed, 0)`,
  'entry-of-nobody': sql<{ of: string }>`
    select distinct t.reference as of from transfers t
    where not exists (select from reservations r where r.reference = t.reference)
      and not exists (select from erasures e where e.reference = t.reference and e.kind = 'deleted')
      and not exists (select from fund_moves m where 'fund-move:' || m.id = t.reference)`,
  'not-as-agreed': sql<{ of: string }>`
    select l.reference as of
    from loans l join reservations r using (reference) left join (
      select loan, count(*) as count, sum(principal) as principal from installments where version is null group by loan) i on i.loan = l.id
    where r.state <> 'used' or r.amount <> (l.agreement->>'financedMinor')::bigint
      or (i.count, i.principal) is distinct from (json_array_length(l.agreement->'installments')::bigint, r.amount::numeric)`,
  'amendment-missing': sql<{ of: string }>`
    select l.reference as of from loans l join amendments d on d.loan = l.id
    group by l.reference having max(d.number) <> count(*)`,
  'numbers-begin-again': sql<{ of: string }>`
    select t.name as of
    from (values ('transfers', (select max(id) from transfers)), ('loans', (select max(id) from loans)),
      ('callbacks', (select max(position) from callbacks)), ('reminders', (select max(position) from reminders)),
      ('fund_moves', (select max(id) from fund_moves))) t (name, highest)
    join pg_sequences s on s.sequencename in (t.name || '_id_seq', t.name || '_position_seq') and s.schemaname = current_schema()
    where t.highest > coalesce(s.last_value, 0)`,
} as const satisfies Partial<Record<BookFault, RawBuilder<{ of: string }>>>;
