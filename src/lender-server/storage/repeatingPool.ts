import { retryCollisions } from './retryCollisions.js';
import type { Session, SessionPool } from './Session.js';

/**
 * The same pool, which repeats a statement that collided. A statement outside of a transaction is one by itself, and so is a text that begins
 * one and ends it. Within a transaction nothing is repeated here: `inTransaction` and the books repeat the whole.
 */
export function repeatingPool(pool: SessionPool): SessionPool {
  return { ...pool, connect: async () => repeating(await pool.connect()) };
}

const BEGINS = /^\s*(begin|start transaction)\b[^;]*;?\s*$/i;
const ENDS = /^\s*(commit|rollback|end)\s*;?\s*$/i;

function repeating(session: Session): Session {
  let inTransaction = false;
  return {
    query<Row>(text: string, values: readonly unknown[]) {
      if (BEGINS.test(text)) inTransaction = true;
      else if (ENDS.test(text)) inTransaction = false;
      else if (!inTransaction)
        return retryCollisions(() =>
          session.query<Row>(text, values).catch(async error => {
            // A text that has begun a transaction and failed has left it open.
            if (text.includes(';')) await session.query('rollback', []).catch(() => {});
            throw error;
          }),
        );
      return session.query<Row>(text, values);
    },
    release: broken => session.release(broken),
  };
}
