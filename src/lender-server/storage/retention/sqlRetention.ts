import { randomUUID } from 'node:crypto';
import { type RawBuilder, sql, type Transaction } from 'kysely';
import { withoutScore } from '../../../lending/decision/afterwards.js';
import { type ErasureCause, type Fate, fateOf } from '../../../lending/retention/fateOf.js';
import type { RetentionRules } from '../../../lending/retention/retentionRules.js';
import { assertNever } from '../../../pricing/assertNever.js';
import { type Database, transact } from '../openDatabase.js';
import type { Schema } from '../Schema.js';
import {
  answerWithLimit,
  deleteFactsByRule,
  deleteRefusals,
  deletions,
  type EndedRow,
  endedByRule,
  endedOf,
  type Kept,
  lockApplication,
} from './retentionStatements.js';

/** How many applications had which fate. */
export type Fates = Readonly<Record<Fate, number>>;

/** Erases what the lender may no longer know, and keeps what it must. Each part may be repeated at any time, and by several processes at once. */
export interface Retention {
  /**
   * Erases the applications whose time is over, with all that came of them. @returns how many
   *
   * @throws the first error of those that could not be erased, after all the others were
   */
  eraseApplications(now: number): Promise<number>;
  /** Erases the facts of decisions and operators' notes whose time is over. @returns of how many applications */
  eraseFacts(now: number): Promise<number>;
  /** Erases refusals under an idempotency key. @returns how many */
  eraseRefusals(now: number): Promise<number>;
  /** Erases what may go of a person who asks for it. */
  erase(person: string, now: number): Promise<Fates>;
  /** Whether an application, or who applied, was erased already. */
  isErased(reference: string): Promise<boolean>;
  /** The id of the person who made an application. Null: there is no such application. */
  personOf(reference: string): Promise<string | null>;
}

export interface RetentionSettings {
  readonly rules: RetentionRules;
  /** Days for which the same request is refused in the same words. */
  readonly refusalDays: number;
}

const BATCH = 500;

export function sqlRetention(
  { kysely }: Pick<Database, 'kysely'>,
  { rules, refusalDays }: RetentionSettings,
): Retention {
  const kept: Kept[] = Object.entries(rules).map(([jurisdiction, { applicationDays, loanDays }]) => ({
    jurisdiction,
    application: applicationDays,
    loan: loanDays,
  }));
  /** A look through old books takes longer than a decision may. */
  const find = <Row>(query: RawBuilder<Row>) =>
    transact({ kysely }, async transaction => {
      await sql`set local statement_timeout = 0`.execute(transaction);
      return (await query.execute(transaction)).rows;
    });
  /** Each application in a transaction of its own, so that no decision waits long. */
  const eraseOne = (row: EndedRow, fate: Fate, erasure: Erasure) =>
    transact({ kysely }, transaction => carryOut(transaction, row, fate, erasure));

  return {
    async eraseApplications(now) {
      const failures = new Map<string, unknown>();
      let erased = 0;
      for (;;) {
        const rows = await find(endedByRule(now, kept, [...failures.keys()], BATCH));
        let own = 0;
        for (const row of rows)
          try {
            own += (await eraseOne(row, fateOf(row, rules, now, 'rule'), { cause: 'rule', at: now })) ? 1 : 0;
          } catch (error) {
            failures.set(row.reference, error);
          }
        erased += own;
        // Another process that was faster with a whole batch goes on with the rest as well.
        if (rows.length < BATCH || own === 0) break;
      }
      if (failures.size) throw failures.values().next().value;
      return erased;
    },
    eraseFacts: async now => (await find(deleteFactsByRule(now, kept))).length,
    eraseRefusals: async now => (await find(deleteRefusals(now, refusalDays))).length,
    async erase(person, now) {
      const counts = { open: 0, kept: 0, pseudonymised: 0, deleted: 0 } satisfies Fates;
      for (const row of await find(endedOf(person, now))) {
        const fate = fateOf(row, rules, now, 'request');
        await eraseOne(row, fate, { cause: 'request', at: now });
        counts[fate] += 1;
      }
      return counts;
    },
    async isErased(reference) {
      const found = kysely.selectFrom('erasures').select('reference').where('reference', '=', reference);
      return (await found.executeTakeFirst()) !== undefined;
    },
    async personOf(reference) {
      const found = kysely.selectFrom('applications').select('applicant').where('reference', '=', reference);
      return (await found.executeTakeFirst())?.applicant ?? null;
    },
  };
}

interface Erasure {
  readonly cause: ErasureCause;
  /** Ms since 1970. */
  readonly at: number;
}

/** The database refuses where the application was opened again since it was looked at. @returns false where another process has erased it */
async function carryOut(
  transaction: Transaction<Schema>,
  row: EndedRow,
  fate: Fate,
  { cause, at }: Erasure,
): Promise<boolean> {
  const { reference } = row;
  if (fate === 'open' || fate === 'kept') return false;
  const [locked] = (await lockApplication(reference).execute(transaction)).rows;
  if (!locked || (fate === 'pseudonymised' && locked.applicant.startsWith(FORGOTTEN))) return false;
  await transaction
    .insertInto('erasures')
    .values({ reference, kind: fate, cause, at: new Date(at) })
    .execute();
  switch (fate) {
    case 'deleted':
      for (const deletion of deletions(row)) await deletion.execute(transaction);
      return true;
    case 'pseudonymised': {
      const verdict = withoutScore(row.verdict);
      await transaction
        .updateTable('applications')
        .set({ applicant: `${FORGOTTEN}${randomUUID()}`, verdict: JSON.stringify(verdict) })
        .where('reference', '=', reference)
        .execute();
      await answerWithLimit(row, verdict.limitMinor).execute(transaction);
      return true;
    }
    default:
      return assertNever(fate);
  }
}

/** How the id of a person begins who was taken out. The database knows it, too. */
const FORGOTTEN = 'erased_';
