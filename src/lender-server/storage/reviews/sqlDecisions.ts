import { type RawBuilder, sql } from 'kysely';
import type { Decided } from '../../../lending/applications/differencesOf.js';
import type { DecisionFacts } from '../../../lending/decision/replay.js';
import type { Jurisdiction } from '../../../pricing/offers/TermSheet.js';
import type { Sealer } from '../../signing/sealer.js';
import { findConfiguration } from '../keepConfiguration.js';
import { type Database, transact } from '../openDatabase.js';
import type { Schema } from '../Schema.js';
import type { SealedRow } from './factStatements.js';
import { factsIn } from './sealedFacts.js';

/** A decision with all that it was made on. */
export interface KeptDecision extends Decided {
  readonly reference: string;
  /** Its law says how long what was decided on is kept. */
  readonly jurisdiction: Jurisdiction;
  /** ms since 1970 */
  readonly at: number;
  /** Whether the person asked to be forgotten. */
  readonly isForgotten: boolean;
  /** `none`: they were erased, or never kept. `unreadable`: no key opens them. */
  readonly facts: DecisionFacts | 'none' | 'unreadable';
}

/** Every decision in the books, to be made again. */
export interface Decisions {
  /** Those from an instant on, in the order of their references. */
  since(at: number): AsyncIterable<KeptDecision>;
  find(reference: string): Promise<KeptDecision | null>;
  /** Whether an application was deleted by rule or because its person asked for it. */
  isDeleted(reference: string): Promise<boolean>;
  /** The configuration that a decision names. Null: it is not kept. */
  configuration(digest: string): Promise<unknown>;
}

interface DecisionRow
  extends Pick<Application, 'reference' | 'jurisdiction' | 'at' | 'review_asked_at' | 'review_verdict'> {
  readonly verdict: Decided['verdict'];
  readonly has_loan: boolean;
  readonly is_forgotten: boolean;
  readonly key_id: SealedRow['key_id'] | null;
  readonly sealed: SealedRow['sealed'] | null;
}
type Application = Schema['applications'];

const BATCH = 500;

/** @param sealer null: no facts can be read */
export function sqlDecisions({ kysely }: Pick<Database, 'kysely'>, sealer: Sealer | null): Decisions {
  /** A look through old books takes longer than a decision may. */
  const select = async (which: RawBuilder<unknown>): Promise<KeptDecision[]> => {
    const { rows } = await transact({ kysely }, async transaction => {
      await sql`set local statement_timeout = 0`.execute(transaction);
      return sql<DecisionRow>`
        select a.reference, a.jurisdiction, a.at, a.verdict, a.review_asked_at, a.review_verdict, f.key_id, f.sealed,
          exists (select from loans l where l.reference = a.reference) as has_loan,
          exists (select from erasures e where e.reference = a.reference and e.kind = 'pseudonymised') as is_forgotten
        from applications a left join decision_facts f on f.reference = a.reference
        where ${which} order by a.reference limit ${BATCH}`.execute(transaction);
    });
    return Promise.all(rows.map(row => decisionOf(row, sealer)));
  };
  return {
    async *since(at) {
      for (let after = ''; ; ) {
        const decisions = await select(sql`a.reference > ${after} and a.at >= ${at}`);
        yield* decisions;
        after = decisions.at(-1)?.reference ?? after;
        if (decisions.length < BATCH) return;
      }
    },
    find: async reference => (await select(sql`a.reference = ${reference}`))[0] ?? null,
    async isDeleted(reference) {
      const { rows } = await sql`
        select from erasures where reference = ${reference} and kind = 'deleted'`.execute(kysely);
      return rows.length > 0;
    },
    configuration: digest => findConfiguration({ kysely }, digest),
  };
}

const decisionOf = async (row: DecisionRow, sealer: Sealer | null): Promise<KeptDecision> => ({
  reference: row.reference,
  jurisdiction: row.jurisdiction,
  at: row.at,
  verdict: row.verdict,
  review: row.review_asked_at === null ? null : { askedAt: row.review_asked_at, verdict: row.review_verdict },
  isForgotten: row.is_forgotten,
  isScoreErased: row.is_forgotten && row.has_loan,
  facts: await factsOf(row, sealer),
});

async function factsOf(
  { reference, key_id, sealed }: DecisionRow,
  sealer: Sealer | null,
): Promise<KeptDecision['facts']> {
  if (key_id === null || sealed === null) return 'none';
  try {
    return sealer ? await factsIn(sealer, { key_id, sealed }, reference) : 'unreadable';
  } catch {
    return 'unreadable';
  }
}
