import { Kysely, PostgresDialect, type PostgresPool, type Transaction } from 'kysely';
import type { PostgresOptions } from './postgresPool.js';
import { repeatingPool } from './repeatingPool.js';
import { retryCollisions } from './retryCollisions.js';
import type { Schema } from './Schema.js';
import type { SessionPool } from './Session.js';
import { StorageError } from './StorageError.js';

/** The database of the lender's books. `kysely` and `pool` use the same connections. */
export interface Database {
  readonly kind: 'postgres' | 'pglite';
  readonly kysely: Kysely<Schema>;
  readonly pool: SessionPool;
  /** Lets what is under way finish, and then closes every connection. */
  close(): Promise<void>;
}

export type DatabaseOptions =
  | ({ readonly url: string } & PostgresOptions)
  /** A directory that only this lender uses. It is made if it does not exist. */
  | { readonly dataDirectory: string }
  | { readonly memory: true };

/**
 * Opens a PostgreSQL server by its URL, or PGlite in a directory or in memory. `pg` and `@electric-sql/pglite` are loaded
 * only when they are used.
 *
 * @throws StorageError `driver-missing`, `invalid-url`, `directory-in-use`
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const kind = 'url' in options ? 'postgres' : 'pglite';
  return databaseOn(kind, await openPool(options));
}

/** The database behind connections of one kind. */
export function databaseOn(kind: Database['kind'], connections: SessionPool): Database {
  const pool = repeatingPool(connections);
  // One dialect serves both: PGlite looks like a pool of one connection. Kysely's type asks for more of `pg` than its dialect uses.
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) });
  let closed: Promise<void> | null = null;
  return {
    kind,
    kysely,
    pool,
    close: () => {
      closed ??= kysely.destroy().then(() => pool.end());
      return closed;
    },
  };
}

/** A transaction in Kysely's words. It is repeated where it collided with another one. */
export const transact = <T>(
  { kysely }: Pick<Database, 'kysely'>,
  work: (transaction: Transaction<Schema>) => Promise<T>,
): Promise<T> => retryCollisions(() => kysely.transaction().execute(work));

async function openPool(options: DatabaseOptions): Promise<SessionPool> {
  if (!('url' in options)) {
    const { pglitePool } = await import('./pglitePool.js');
    return pglitePool('memory' in options ? null : options.dataDirectory);
  }
  // The message does not repeat the URL, which may hold a password.
  if (!/^postgres(ql)?:\/\//.test(options.url) || !URL.canParse(options.url))
    throw new StorageError(
      'invalid-url',
      'The URL of the database must look like postgres://user:password@host:5432/name.',
    );
  const { postgresPool } = await import('./postgresPool.js');
  const { url, ...rest } = options;
  return postgresPool(url, rest);
}
