import { join } from 'node:path';
import { sqlBooks } from '../../lender-server/storage/books/sqlBooks.js';
import { migrateToLatest, pendingMigrations } from '../../lender-server/storage/migrateToLatest.js';
import { openDatabase } from '../../lender-server/storage/openDatabase.js';
import { StorageError } from '../../lender-server/storage/StorageError.js';
import { type AboveCap, setFunds } from '../../lender-server/storage/setFunds.js';
import type { Books } from '../../lending/applications/Books.js';
import type { TierCaps } from '../../lending/funds/Funds.js';
import type { UnreadyReason } from '../../protocol/api/serverSchemas.js';
import { CommandError } from '../CommandError.js';

export interface BooksOptions {
  readonly databaseUrl: string | undefined;
  /** The lender's own directory; the embedded database has one of its own in it. */
  readonly data: string;
}

export interface OpenedBooks {
  /** For people; holds no password. */
  readonly name: string;
  readonly books: Books;
  /** @returns what was done */
  migrate(): Promise<string[]>;
  pending(): Promise<string[]>;
  fund(funds: Readonly<Record<string, TierCaps>>): Promise<AboveCap[]>;
  unready(): Promise<readonly UnreadyReason[]>;
  close(): Promise<void>;
}

/** The lender's books, wherever they are. @throws CommandError where they cannot be opened, which names the fix */
export async function openBooks({ databaseUrl, data }: BooksOptions): Promise<OpenedBooks> {
  const database = await told(
    openDatabase(databaseUrl ? { url: databaseUrl } : { dataDirectory: join(data, 'books') }),
  );
  return {
    name: databaseUrl ? `PostgreSQL at ${new URL(databaseUrl).host}` : `PGlite in ${data}`,
    books: sqlBooks(database),
    migrate: () => told(migrateToLatest(database)),
    pending: () => told(pendingMigrations(database)),
    fund: funds => told(setFunds(database, funds)),
    async unready() {
      try {
        return (await pendingMigrations(database)).length ? ['migrations-pending'] : [];
      } catch (error) {
        return [
          error instanceof StorageError && error.kind === 'newer-database' ? 'migrations-pending' : 'database-away',
        ];
      }
    },
    close: () => database.close(),
  };
}

/** What stands in the way of starting is told to whoever starts it. */
async function told<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof StorageError) throw new CommandError(error.message);
    const { code } = error as { code?: unknown };
    // Names of roles and databases, and never a password.
    if (code === '28000' || code === '3D000')
      throw new CommandError(`The database refuses: ${(error as Error).message}.`);
    if (code === 'ENOTDIR' || code === 'EACCES' || code === 'EEXIST')
      throw new CommandError(
        `The books cannot be opened in the directory of --data (${code}): name a directory of your own.`,
      );
    if (typeof code === 'string') throw new CommandError(`The database does not answer as it should (${code}).`);
    throw error;
  }
}
