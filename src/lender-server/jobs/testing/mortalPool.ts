import type { Session, SessionPool } from '../../storage/Session.js';
import { StorageError } from '../../storage/StorageError.js';

/** Connections of a process that dies. */
export interface MortalPool extends SessionPool {
  /** How many statements it has sent. */
  readonly sent: () => number;
  /** Whether it died before so many. */
  readonly isDead: () => boolean;
}

/**
 * The connections of a process that dies before it sends its nth statement: what it has sent is done or undone by the database, as after a
 * kill, and it sends nothing more.
 *
 * @param kill ends the connections as a server does whose client is gone
 */
export function mortalPool(pool: SessionPool, nth: number, kill: () => Promise<void>): MortalPool {
  let sent = 0;
  let dying: Promise<void> | null = null;
  const underWay = new Set<Promise<unknown>>();
  const gone = () => new StorageError('unavailable', 'The process was killed.');
  const die = () => {
    dying ??= Promise.allSettled(underWay).then(kill);
    return dying.then(() => {
      throw gone();
    });
  };
  return {
    ...pool,
    sent: () => sent,
    isDead: () => dying !== null,
    async connect() {
      if (dying) return die();
      const session = await pool.connect();
      const mortal: Session = {
        query(text, values) {
          if (!dying) sent++;
          if (dying || sent === nth) return die();
          const answer = session.query<never>(text, values);
          const noted = answer.catch(() => {}).finally(() => underWay.delete(noted));
          underWay.add(noted);
          return answer;
        },
        release: broken => session.release(broken || dying !== null),
      };
      return mortal;
    },
  };
}
