import { randomUUID } from 'node:crypto';
import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Verdict } from '../../../lending/decision/Verdict.js';
import { type ErasureCause, type Fate, fateOf } from '../../../lending/retention/fateOf.js';
import type { RetentionRules } from '../../../lending/retention/retentionRules.js';
import { assertNever } from '../../../pricing/assertNever.js';
import type { Database } from '../openDatabase.js';
import type { Schema } from '../Schema.js';
import {
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

/** Erases what the lender may no longer know, and keeps what it must. */
export interface Retention {
  /** Erases everything whose time is over. @returns how many applications, with all that came of them */
  sweep(now: number): Promise<number>;
  /** Erases what may go of a person who asks for it. */
  erase(person: string, now: number): Promise<Fates>;
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
    kysely.transaction().execute(async transaction => {
      await sql`set local statement_timeout = 0`.execute(transaction);
      return (await query.execute(transaction)).rows;
    });
  /** Each application in a transaction of its own, so that no decision waits long. */
  const eraseOne = (row: EndedRow, fate: Fate, cause: ErasureCause) =>
    kysely.transaction().execute(transaction => carryOut(transaction, row, fate, cause));

  return {
    async sweep(now) {
      await find(deleteRefusals(now, refusalDays));
      let erased = 0;
      for (;;) {
        const rows = await find(endedByRule(now, kept, BATCH));
        for (const row of rows) await eraseOne(row, fateOf(row, rules, now, 'rule'), 'rule');
        erased += rows.length;
        if (rows.length < BATCH) return erased;
      }
    },
    async erase(person, now) {
      const counts = { open: 0, kept: 0, pseudonymised: 0, deleted: 0 } satisfies Fates;
      for (const row of await find(endedOf(person, now))) {
        const fate = fateOf(row, rules, now, 'request');
        await eraseOne(row, fate, 'request');
        counts[fate] += 1;
      }
      return counts;
    },
    async personOf(reference) {
      const found = kysely.selectFrom('applications').select('applicant').where('reference', '=', reference);
      return (await found.executeTakeFirst())?.applicant ?? null;
    },
  };
}

/** The database refuses where the application was opened again since it was looked at. */
async function carryOut(
  transaction: Transaction<Schema>,
  row: EndedRow,
  fate: Fate,
  cause: ErasureCause,
): Promise<void> {
  const { reference } = row;
  switch (fate) {
    case 'open':
    case 'kept':
      return;
    case 'deleted':
      await lockApplication(reference).execute(transaction);
      await transaction.insertInto('erasures').values({ reference, kind: fate, cause }).execute();
      for (const deletion of deletions(row)) await deletion.execute(transaction);
      return;
    case 'pseudonymised':
      await lockApplication(reference).execute(transaction);
      await transaction.insertInto('erasures').values({ reference, kind: fate, cause }).execute();
      await transaction
        .updateTable('applications')
        .set({ applicant: `erased_${randomUUID()}`, verdict: JSON.stringify(verdictLeft(row)) })
        .where('reference', '=', reference)
        .execute();
      return;
    default:
      assertNever(fate);
  }
}

/** Of a loan the terms stay, and not how the person was scored. An application that the law has kept is kept for just that. */
const verdictLeft = ({ verdict, hasLoan }: EndedRow): Verdict =>
  hasLoan ? { ...verdict, pd: null, segment: null, contributions: [] } : verdict;
