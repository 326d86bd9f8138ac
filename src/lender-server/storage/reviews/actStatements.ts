import { sql } from 'kysely';
import type { OperatorAct } from '../../../lending/applications/OperatorAct.js';
import type { Act } from '../../../protocol/api/reviewRecords.js';
import { builder, statement } from '../statement.js';
import type { SealedRow } from './factStatements.js';

type ActValues = Omit<OperatorAct, 'note'>;

export const insertAct = statement<ActValues, { readonly id: number }>(value =>
  builder
    .insertInto('operator_acts')
    .values({
      at: value('at'),
      operator: value('operator'),
      kind: value('kind'),
      subject: value('subject'),
      reason: value('reason'),
    })
    .returning('id')
    .compile(),
);
export const insertNote = statement<{
  readonly act: number;
  readonly reference: string;
  readonly at: number;
  readonly keyId: string;
  readonly sealed: Uint8Array;
}>(value =>
  builder
    .insertInto('operator_notes')
    .values({
      act: value('act'),
      reference: value('reference'),
      at: value('at'),
      key_id: value('keyId'),
      sealed: value('sealed'),
    })
    .compile(),
);

/** Null in `needed`: the decision is from before this was written down. */
export const findApprovals = statement<
  { readonly reference: string },
  { readonly needed: number | null; readonly by: readonly string[] }
>(value =>
  sql<{ needed: number | null; by: string[] }>`select
    (select approvals from decision_facts where reference = ${value('reference')}) as needed,
    array(select operator from approvals_since_decline(${value('reference')}) order by 1) as by`.compile(builder),
);

export interface ActRow {
  readonly id: number;
  readonly at: number;
  readonly operator: Act['operator'];
  readonly kind: Act['kind'];
  readonly subject: string | null;
  readonly reason: Act['reason'];
}
export const listActs = statement<{ readonly after: number; readonly most: number }, ActRow>(value =>
  builder
    .selectFrom('operator_acts')
    .selectAll()
    .where('id', '>', value('after'))
    .orderBy('id')
    .limit(value('most'))
    .compile(),
);
export const listActsAbout = statement<
  { readonly subject: string; readonly after: number; readonly most: number },
  ActRow
>(value =>
  builder
    .selectFrom('operator_acts')
    .selectAll()
    .where('subject', '=', value('subject'))
    .where('id', '>', value('after'))
    .orderBy('id')
    .limit(value('most'))
    .compile(),
);

export const findNotes = statement<
  { readonly reference: string },
  SealedRow & { readonly act: number; readonly at: number; readonly operator: string }
>(value =>
  builder
    .selectFrom('operator_notes as n')
    .innerJoin('operator_acts as o', 'o.id', 'n.act')
    .select(['n.act', 'n.at', 'n.key_id', 'n.sealed', 'o.operator'])
    .where('n.reference', '=', value('reference'))
    .orderBy('n.act')
    .compile(),
);
