import { sql } from 'kysely';
import type { NodePlace } from '../../../lending/proof/MerkleTree.js';
import type { LedgerEntry, LedgerKind, TreeHead } from '../../../protocol/proof/Receipt.js';
import { builder, statement } from '../statement.js';

/** Hashes and salts are base64url. */
export interface LedgerLine {
  readonly index: number;
  readonly loan: number;
  readonly kind: LedgerKind;
  readonly number: number;
  readonly entry: LedgerEntry;
  readonly salt: string | null;
  readonly leaf: string;
}

/** A line with what the books say that it stands for. Null: they do not have it. */
export type StatedLine = LedgerLine & { readonly statement: unknown };

export interface WaitingRow {
  readonly id: number;
  readonly loan: number;
  readonly kind: LedgerKind;
  readonly number: number;
  readonly agreementId: string;
  readonly statement: unknown;
}

/** One process at a time makes the ledger longer. */
export const lockLedger = statement<Record<never, never>>(() =>
  sql`select pg_advisory_xact_lock(hashtext('fenqi ledger'))`.compile(builder),
);

/** What a row stands for. The limit keeps the planner from reading every statement in the books to join it with a few rows. */
const statementOf = (row: 'w' | 'g') =>
  sql.raw(
    `select s.statement from loan_statements s where (s.loan, s.kind, s.number) = (${row}.loan, ${row}.kind, ${row}.number) limit 1`,
  );

export const findWaiting = statement<{ readonly most: number }, WaitingRow>(value =>
  sql<WaitingRow>`
    select w.id, w.loan, w.kind, w.number, l.agreement_id as "agreementId", s.statement
    from ledger_waiting w join loans l on l.id = w.loan join lateral (${statementOf('w')}) s on true
    order by w.id limit ${value('most')}`.compile(builder),
);
export const removeWaiting = statement<{ readonly ids: string }>(value =>
  sql`delete from ledger_waiting where id in (select value::bigint from jsonb_array_elements_text(${value('ids')}::jsonb))`.compile(
    builder,
  ),
);

export const findSize = statement<Record<never, never>, { readonly size: number }>(() =>
  sql<{ size: number }>`select coalesce(max(index) + 1, 0) as size from ledger`.compile(builder),
);

export const findEnds = statement<
  { readonly agreements: string },
  { readonly agreementId: string; readonly sequence: number; readonly leaf: string }
>(value =>
  sql<never>`
    select distinct on (l.agreement_id) l.agreement_id as "agreementId", l.sequence, l.leaf
    from jsonb_array_elements_text(${value('agreements')}::jsonb) asked (agreement_id) join ledger l using (agreement_id)
    order by l.agreement_id, l.sequence desc`.compile(builder),
);

export const insertLines = statement<{ readonly lines: string }>(value =>
  sql`
    insert into ledger (index, loan, kind, number, agreement_id, sequence, entry, salt, leaf)
    select (entry->>'index')::bigint, loan, kind, number, entry->>'agreementId', (entry->>'sequence')::int, entry, salt, leaf
    from json_to_recordset(${value('lines')}::json) as line (loan bigint, kind text, number int, entry json, salt text, leaf text)`.compile(
    builder,
  ),
);

export const findNodes = statement<{ readonly places: string }, NodePlace & { readonly hash: string }>(value =>
  sql<never>`
    select n.level, n.index, n.hash
    from jsonb_to_recordset(${value('places')}::jsonb) as place (level smallint, index bigint) join ledger_nodes n using (level, index)`.compile(
    builder,
  ),
);
export const insertNodes = statement<{ readonly nodes: string }>(value =>
  sql`
    insert into ledger_nodes (level, index, hash)
    select level, index, hash from jsonb_to_recordset(${value('nodes')}::jsonb) as node (level smallint, index bigint, hash text)`.compile(
    builder,
  ),
);

export const insertHead = statement<{ readonly size: number; readonly head: string }>(value =>
  sql`insert into tree_heads (size, head) values (${value('size')}, ${value('head')}::json)`.compile(builder),
);
export const findLastHead = statement<Record<never, never>, { readonly head: TreeHead }>(() =>
  builder.selectFrom('tree_heads').select('head').orderBy('size', 'desc').limit(1).compile(),
);
export const findHeads = statement<{ readonly after: number; readonly to: number }, { readonly head: TreeHead }>(
  value =>
    builder
      .selectFrom('tree_heads')
      .select('head')
      .where('size', '>', value('after'))
      .where('size', '<=', value('to'))
      .orderBy('size')
      .compile(),
);

const stated = sql`
  select g.index, g.loan, g.kind, g.number, g.entry, g.salt, g.leaf, s.statement
  from ledger g left join lateral (${statementOf('g')}) s on true`;

export const findLoanLines = statement<{ readonly agreementId: string; readonly size: number }, StatedLine>(value =>
  sql<StatedLine>`${stated} where g.agreement_id = ${value('agreementId')} and g.index < ${value('size')} order by g.sequence`.compile(
    builder,
  ),
);
export const findLines = statement<{ readonly after: number; readonly most: number }, StatedLine>(value =>
  sql<StatedLine>`${stated} where g.index > ${value('after')} order by g.index limit ${value('most')}`.compile(builder),
);

/** What has happened and neither was entered nor waits for it. */
export const findNotEntered = statement<Record<never, never>, { readonly agreementId: string }>(() =>
  sql<{ agreementId: string }>`
    select l.agreement_id as "agreementId" from loan_statements s join loans l on l.id = s.loan
    where not exists (select from ledger g where g.loan = s.loan and g.kind = s.kind and g.number = s.number)
      and not exists (select from ledger_waiting w where w.loan = s.loan and w.kind = s.kind and w.number = s.number)
    order by l.id limit 1`.compile(builder),
);
