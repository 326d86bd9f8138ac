import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { migrations } from './migrations/index.js';
import type { Database } from './openDatabase.js';
import type { Schema } from './Schema.js';
import { StorageError } from './StorageError.js';

type Migrations = Readonly<Record<string, Migration>>;

/**
 * Runs the migrations that the database lacks. Of several lenders that start at once, one runs them and the others wait.
 *
 * @returns the names of the migrations that ran
 * @throws StorageError `newer-database`, `not-migrated`
 */
export async function migrateToLatest(
  { kysely }: Pick<Database, 'kysely'>,
  known: Migrations = migrations,
): Promise<string[]> {
  return kysely.connection().execute(async connection => {
    // Waiting for another lender or rewriting a large table may take longer than a decision may.
    await sql`set statement_timeout = 0`.execute(connection);
    await sql`set idle_in_transaction_session_timeout = 0`.execute(connection);
    try {
      await refuseNewer(connection, known);
      const { error, results = [] } = await migratorOf(connection, known).migrateToLatest();
      if (error instanceof StorageError) throw error;
      // A newer lender may have migrated between the two checks.
      if (error) await refuseNewer(connection, known);
      if (error)
        throw new StorageError('not-migrated', `A migration failed and changed nothing: ${reasonOf(error)}`, {
          cause: error,
        });
      return results.map(({ migrationName }) => migrationName);
    } finally {
      await sql`reset statement_timeout`.execute(connection);
      await sql`reset idle_in_transaction_session_timeout`.execute(connection);
    }
  });
}

/**
 * The names of the migrations that `migrateToLatest` would run.
 *
 * @throws StorageError `newer-database`
 */
export async function pendingMigrations(
  { kysely }: Pick<Database, 'kysely'>,
  known: Migrations = migrations,
): Promise<string[]> {
  const run = await refuseNewer(kysely, known);
  return Object.keys(known).filter(name => !run.includes(name));
}

const TABLE = 'kysely_migration';

function migratorOf(db: Kysely<Schema>, known: Migrations): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => ({ ...known }) }, migrationTableName: TABLE });
}

async function refuseNewer(db: Kysely<Schema>, known: Migrations): Promise<string[]> {
  const { rows: tables } = await sql<{ found: boolean }>`select to_regclass(${TABLE}) is not null as found`.execute(db);
  if (!tables[0]?.found) return [];
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(TABLE)} order by name`.execute(db);
  const unknown = rows.filter(({ name }) => !Object.hasOwn(known, name));
  if (unknown.length)
    throw new StorageError(
      'newer-database',
      `A newer lender has migrated the database (${unknown.map(({ name }) => name).join(', ')}). Start that version, or restore a backup.`,
    );
  return rows.map(({ name }) => name);
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
