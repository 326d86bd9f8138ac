import { retryCollisions } from './retryCollisions.js';

/** One connection, as this folder and Kysely use it. Answers come in the order in which the statements were sent. */
export interface Session {
  /** May be called again before the answer has come. On a server both statements then travel together. */
  query<Row>(text: string, values: readonly unknown[]): Promise<{ readonly rows: Row[]; readonly rowCount: number }>;
  /** @param broken nobody may use the connection again */
  release(broken?: boolean): void;
}

export interface SessionPool {
  connect(): Promise<Session>;
  /** Everything in one file, as it is between two transactions. Absent where the database has tools of its own for that. */
  readonly dump?: () => Promise<Blob>;
  end(): Promise<void>;
}

/** Takes a connection for the time of `work`. */
export async function withSession<T>(
  pool: Pick<SessionPool, 'connect'>,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await pool.connect();
  try {
    return await work(session);
  } finally {
    session.release();
  }
}

/** Does work in one transaction of a connection: all of it, or nothing. It is repeated where it collided with another one. */
export const inTransaction = <T>(session: Session, work: () => Promise<T>): Promise<T> =>
  retryCollisions(async () => {
    await session.query('begin', []);
    try {
      const result = await work();
      await session.query('commit', []);
      return result;
    } catch (error) {
      // Where the connection broke, the first error says so.
      await session.query('rollback', []).catch(() => {});
      throw error;
    }
  });
