import type { Writable } from 'node:stream';
import { exactInteger } from './columnParsers.js';
import { storageFailure } from './driverErrors.js';
import { importDriver } from './importDriver.js';
import type { Session, SessionPool } from './Session.js';
import { nameOf } from './statement.js';

export interface PostgresOptions {
  /** Connections at most. @default 10 */
  readonly connections?: number;
  /** A statement is given up after so many ms. @default 10_000 */
  readonly statementTimeoutMs?: number;
  /** Told of errors of connections that nobody uses; the pool replaces them. */
  readonly onIdleError?: (error: Error) => void;
}

const INT8 = 20;
const DATE = 1082;

/** Connections to a PostgreSQL server, over node-postgres. */
export async function postgresPool(
  url: string,
  { connections = 10, statementTimeoutMs = 10_000, onIdleError = () => {} }: PostgresOptions = {},
): Promise<SessionPool> {
  const { default: pg } = await importDriver('pg', () => import('pg'));
  const parsers = new Map<number, (text: string) => unknown>([
    [INT8, exactInteger],
    // A day is a text everywhere in the lender; a Date would be of some time zone.
    [DATE, text => text],
  ]);
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
        parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  } as ConstructorParameters<typeof pg.Pool>[0]);
  pool.on('error', onIdleError);
  let ended: Promise<void> | null = null;

  return {
    async connect() {
      const client = await pool.connect().catch(storageFailure);
      // Without a listener the end of a server would end the lender as well; the statement in flight rejects by itself.
      const onError = () => {};
      client.on('error', onError);
      const session: Session = {
        async query<Row>(text: string, values: readonly unknown[]) {
          const name = nameOf(text);
          holdWrites(client);
          const query = { text, values: values as unknown[], ...(name !== undefined && { name }) };
          const { rows, rowCount, command } = await client.query(query).catch(storageFailure);
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
 * Statements that are sent in one go leave in one packet: each would cost a system call here and another one there. `connection` is
 * node-postgres' own; should it change one day, they leave one by one.
 */
function holdWrites(client: object): void {
  const { stream } = (client as { connection?: { stream?: Writable } }).connection ?? {};
  if (!stream?.cork || stream.writableCorked) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
