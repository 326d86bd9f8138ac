import { afterAll, beforeAll, describe } from 'vitest';
import { type Database, openDatabase } from '../openDatabase.js';
import { migratedDirectory } from './copyMigrated.js';
import { migratedDatabase } from './migratedDatabase.js';
import { whyNoPostgres } from './startPostgres.js';

/** Runs the same tests on PGlite and on a PostgreSQL server, each with one migrated database for the whole file. */
export function withDatabases(name: string, tests: (database: () => Database) => void): void {
  const suite = (
    kind: string,
    open: () => Promise<{ readonly database: Database; close(): Promise<void> }>,
    skip: string | null,
  ) =>
    describe.skipIf(skip !== null)(
      skip === null ? `${name}: ${kind}` : `${name}: ${kind}, skipped because ${skip}`,
      () => {
        let opened: Awaited<ReturnType<typeof open>>;
        beforeAll(async () => {
          opened = await open();
        });
        afterAll(() => opened?.close());
        tests(() => opened.database);
      },
    );

  suite(
    'PGlite',
    async () => {
      const { dataDirectory, remove } = await migratedDirectory();
      const database = await openDatabase({ dataDirectory });
      const close = async () => {
        await database.close();
        await remove();
      };
      return { database, close };
    },
    null,
  );
  suite(
    'PostgreSQL',
    async () => {
      const { url, drop } = await migratedDatabase();
      const database = await openDatabase({ url });
      const close = async () => {
        await database.close();
        await drop();
      };
      return { database, close };
    },
    whyNoPostgres(),
  );
}

const RISK_TABLES =
  'risk_reports, risk_references, risk_votes, risk_proposals, parameter_activations, parameter_sets, operator_acts, operator_notes';
const TABLES =
  'applications, token_uses, answers, pools, reservations, transfers, loans, loan_counts, amendments, loan_events, payment_intents, installments, callbacks, rates, decision_facts, operator_acts, operator_notes, erasures, ledger_waiting, ledger, ledger_nodes, tree_heads, contacts, reminders, fund_rules, fund_moves, treasury, fund_levels, fund_alerts, operator_grants, ledger_checks';

/** `truncate` would make a new file for every table and index, which takes PGlite half a second. */
const deleteAll = (tables: string) =>
  tables
    .split(', ')
    .map(table => `delete from ${table}`)
    .join('; ');

/** Empties the books, so that the next test can use the same database. */
export const emptyBooks = (database: Database): Promise<void> => empty(database, TABLES);

/** Empties what is known of risk, with the trail of the operators. */
export const emptyRisk = (database: Database): Promise<void> => empty(database, RISK_TABLES);

async function empty({ pool }: Database, tables: string): Promise<void> {
  const session = await pool.connect();
  try {
    // The books refuse it. A replica applies what is written without asking the triggers.
    await session.query(`set session_replication_role = replica; ${deleteAll(tables)}`, []);
  } finally {
    await session.query('reset session_replication_role', []);
    session.release();
  }
}
