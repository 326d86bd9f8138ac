import { sql } from 'kysely';
import { builder, statement } from '../statement.js';

export interface SealedRow {
  readonly key_id: string;
  readonly sealed: Uint8Array;
}

/** Its names agree with those of the other writes that it travels with. */
export interface NewFacts {
  readonly reference: string;
  readonly factsAt: number;
  readonly approvals: number;
  readonly keyId: string;
  readonly sealed: Uint8Array;
}

// biome-ignore lint/suspicious/noExplicitAny: each column has its value of the same name
export const newFacts = (value: (name: keyof NewFacts) => any) =>
  builder.insertInto('decision_facts').values({
    reference: value('reference'),
    at: value('factsAt'),
    approvals: value('approvals'),
    key_id: value('keyId'),
    sealed: value('sealed'),
  });
export const insertFacts = statement<NewFacts>(value => newFacts(value).compile());

/** Reads the rows of one person by index, and no others. */
export const findClaims = statement<
  { readonly applicant: string; readonly after: number },
  SealedRow & { readonly reference: string }
>(value =>
  builder
    .selectFrom('applications as a')
    .innerJoin('decision_facts as f', 'f.reference', 'a.reference')
    .select(['f.reference', 'f.key_id', 'f.sealed'])
    .where('a.applicant', '=', value('applicant'))
    .where('a.at', '>', value('after'))
    .compile(),
);

export const findFacts = statement<{ readonly reference: string }, SealedRow>(value =>
  builder
    .selectFrom('decision_facts')
    .select(['key_id', 'sealed'])
    .where('reference', '=', value('reference'))
    .compile(),
);

interface OtherKey {
  readonly keyId: string;
  readonly most: number;
}
export const findOldFacts = statement<OtherKey, SealedRow & { readonly reference: string }>(value =>
  sql<SealedRow & { reference: string }>`select reference, key_id, sealed from decision_facts
    where (key_id < ${value('keyId')} or key_id > ${value('keyId')}) limit ${value('most')} for update skip locked`.compile(
    builder,
  ),
);
export const findOldNotes = statement<OtherKey, SealedRow & { readonly act: number }>(value =>
  sql<SealedRow & { act: number }>`select act, key_id, sealed from operator_notes
    where (key_id < ${value('keyId')} or key_id > ${value('keyId')}) limit ${value('most')} for update skip locked`.compile(
    builder,
  ),
);
interface NewSeal {
  readonly keyId: string;
  readonly sealed: Uint8Array;
}
export const sealFactsAgain = statement<NewSeal & { readonly reference: string }>(value =>
  builder
    .updateTable('decision_facts')
    .set({ key_id: value('keyId'), sealed: value('sealed') })
    .where('reference', '=', value('reference'))
    .compile(),
);
export const sealNoteAgain = statement<NewSeal & { readonly act: number }>(value =>
  builder
    .updateTable('operator_notes')
    .set({ key_id: value('keyId'), sealed: value('sealed') })
    .where('act', '=', value('act'))
    .compile(),
);
