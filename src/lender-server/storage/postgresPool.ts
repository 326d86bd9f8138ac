import type { Writable } from 'node:stream';
import type { QueryResult } from 'pg';
import { columnParsers } from './columnParsers.js';
import { importDriver, storageFailure } from './driverErrors.js';
import type { Session, SessionPool } from './Session.js';
import { nameOf } from './statement.js';

export interface PostgresOptions {
  /** How many connections to open at most. @default 10 */
  readonly connections?: number;
  /** After how many ms a statement is given up. @default 10_000 */
  readonly statementTimeoutMs?: number;
  /** Called with the errors of idle connections, which the pool replaces. */
  readonly onIdleError?: (error: Error) => void;
}

const NOT_REPEATABLE_READ = `
  select set_config('default_transaction_isolation', 'serializable', false)
  where current_setting('default_transaction_isolation') = 'repeatable read'`;

/** Opens connections to a PostgreSQL server with node-postgres. */
export async function postgresPool(
  url: string,
  { connections = 10, statementTimeoutMs = 10_000, onIdleError = () => {} }: PostgresOptions = {},
): Promise<SessionPool> {
  const { default: pg } = await importDriver('pg', () => import('pg'));
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'fenqi-lender',
    max: connections,
    connectionTimeoutMillis: 5_000,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: 3 * statementTimeoutMs,
    // Statements that do not wait for each other travel together.
    pipeline: true,
    types: {
      getTypeParser: ((oid: number, format?: 'text') =>
        columnParsers[oid] ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  } as ConstructorParameters<typeof pg.Pool>[0]);
  pool.on('error', onIdleError);
  // A snapshot that is older than the lock that it waited for lets two applications of one person pass, and nothing collides.
  pool.on('connect', client => {
    client.query(NOT_REPEATABLE_READ).catch(() => {});
  });
  let ended: Promise<void> | null = null;

  return {
    async connect() {
      const client = await pool.connect().catch(storageFailure);
      // Without a listener, a server that ends would end the lender too. The statement in flight rejects by itself.
      const onError = () => {};
      client.on('error', onError);
      const session: Session = {
        async query<Row>(text: string, values: readonly unknown[]) {
          const name = nameOf(text);
          holdWrites(client);
          const query = { text, values: values as unknown[], ...(name !== undefined && { name }) };
          const answer: QueryResult | QueryResult[] = await client.query(query).catch(storageFailure);
          // A text without values may be several statements, and the last one answers.
          const { rows, rowCount, command } = Array.isArray(answer) ? answer.at(-1)! : answer;
          return { rows: rows as Row[], rowCount: rowCount ?? 0, command };
        },
        release(broken = false) {
          client.off('error', onError);
          client.release(broken);
        },
      };
      return session;
    },
    end: () => {
      ended ??= pool.end();
      return ended;
    },
  };
}

/**
 * Holds writes back until the next tick, so that statements sent together leave in one packet. Otherwise each would cost a system
 * call on both sides. `connection` is internal to node-postgres. If it changes one day, statements leave one by one.
 */
function holdWrites(client: object): void {
  const { stream } = (client as { connection?: { stream?: Writable } }).connection ?? {};
  if (!stream?.cork || stream.writableCorked) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
