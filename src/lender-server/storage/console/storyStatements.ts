import { sql } from 'kysely';
import type { Account } from '../../../lending/funds/accounts.js';
import type { CallbackState } from '../../../protocol/api/callbackRecords.js';
import type { ActKind } from '../../../protocol/api/reviewRecords.js';
import type { CallbackType } from '../../../protocol/messages/MerchantCallback.js';
import type { LedgerKind } from '../../../protocol/proof/Receipt.js';
import { builder, statement } from '../statement.js';

/** What the books have of one application besides the application, its loan and its events. Every part is found by an index. */
export interface Story {
  readonly transfers: readonly {
    readonly at: number;
    readonly debit: Account;
    readonly credit: Account;
    readonly amountMinor: number;
  }[];
  readonly callbacks: readonly {
    readonly id: string;
    readonly at: number;
    readonly type: CallbackType;
    readonly state: CallbackState;
    readonly attempts: number;
  }[];
  readonly lines: readonly { readonly index: number; readonly at: string; readonly kind: LedgerKind }[];
  readonly acts: readonly { readonly at: number; readonly operator: string | null; readonly kind: ActKind }[];
}

const list = (rows: ReturnType<typeof sql>) => sql`(select coalesce(json_agg(row), '[]') from (${rows}) row)`;

/** @param most rows of each part: a loan that was paid in a thousand parts shows its newest */
export const findStory = statement<
  { readonly reference: string; readonly agreementId: string | null; readonly most: number },
  Story
>(value => {
  const reference = value('reference');
  const agreement = value('agreementId');
  const most = value('most');
  return sql<Story>`
    select ${list(sql`
        select (extract(epoch from at) * 1000)::bigint as at, debit, credit, amount as "amountMinor" from transfers
        where reference = ${reference} and debit <> 'reserved' order by id desc limit ${most}`)} as transfers,
      ${list(sql`
        select id, (extract(epoch from (body->>'at')::timestamptz) * 1000)::bigint as at, type, state, attempts from callbacks
        where reference = ${reference} order by sequence desc limit ${most}`)} as callbacks,
      ${list(sql`
        select index, entry->>'at' as at, kind from ledger where agreement_id = ${agreement}::text order by sequence desc limit ${most}`)} as lines,
      ${list(sql`
        select at, operator, kind from operator_acts where subject in (${reference}, ${agreement}::text) order by id desc limit ${most}`)} as acts`.compile(
    builder,
  );
});
