import { sql } from 'kysely';
import type { LedgerEntry, TreeHead } from '../../../protocol/proof/Receipt.js';
import { builder, statement } from '../statement.js';

/** A run of `fenqi-lender verify-ledger`. */
export interface LedgerCheckRow {
  /** ms since 1970 */
  readonly at: number;
  readonly entries: number;
  readonly heads: number;
  /** Null: nothing was broken. */
  readonly fault: string | null;
}

export interface LedgerFigures {
  /** The newest first. */
  readonly heads: readonly TreeHead[];
  readonly lines: readonly LedgerEntry[];
  /** What has happened and is not entered yet. */
  readonly waiting: number;
  readonly checks: readonly LedgerCheckRow[];
}

/** The ends of indexes, and a table that is empty every few seconds. */
export const findLedgerFigures = statement<{ readonly most: number }, LedgerFigures>(value =>
  sql<LedgerFigures>`
    select (select coalesce(json_agg(head), '[]') from (select head from tree_heads order by size desc limit ${value('most')}) newest) as heads,
      (select coalesce(json_agg(entry), '[]') from (select entry from ledger order by index desc limit ${value('most')}) newest) as lines,
      (select count(*)::int from ledger_waiting) as waiting,
      (select coalesce(json_agg(row), '[]') from (
        select at, entries, heads, fault from ledger_checks order by id desc limit ${value('most')}) row) as checks`.compile(
    builder,
  ),
);

export const insertLedgerCheck = statement<LedgerCheckRow>(value =>
  sql`
    insert into ledger_checks (at, entries, heads, fault)
    values (${value('at')}, ${value('entries')}, ${value('heads')}, ${value('fault')})`.compile(builder),
);
