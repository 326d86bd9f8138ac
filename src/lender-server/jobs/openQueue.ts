import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import PgBoss from 'pg-boss';
import type { Logger } from 'pino';
import { traceOf } from '../http/trace.js';
import type { Database } from '../storage/openDatabase.js';
import { JOBS_SCHEMA, type QueueName } from './queues.js';

/** One round of work, which names its trace in what it logs. */
export type Round = (traceId: string) => Promise<void>;

/** The queue of background work. All processes on one database share it. */
export interface Queue {
  /** Asks for work. A job of the same queue and key that nobody has begun stands for this one. */
  send(name: QueueName, later?: { readonly afterMs?: number; readonly key?: string }): Promise<void>;
  /** Does the work of a queue from now on, one job at a time. A failure is logged; the job is not repeated for it. */
  work(name: QueueName, run: Round): void;
  /** Does work now and then at intervals. One of all processes does it each time. */
  repeat(name: QueueName, everyMs: number, run: Round): Promise<void>;
  /** Gives back what killed processes had begun. It happens every half minute anyway. */
  tidy(): Promise<void>;
  /** Begins no more, and waits for the work under way. The database stays open. */
  close(): Promise<void>;
}

export interface QueueOptions {
  /** How often each queue is asked for work. @default 1_000 */
  readonly pollMs?: number;
}

/**
 * Opens the queue, whose tables a migration has made. Jobs carry no data: what is to be done stands in the books.
 *
 * @throws Error where the tables are of another version
 */
export async function openQueue(
  { pool }: Pick<Database, 'pool'>,
  log: Pick<Logger, 'error'>,
  { pollMs = 1_000 }: QueueOptions = {},
): Promise<Queue> {
  const boss = new PgBoss({
    db: { executeSql: (text, values = []) => execute(pool, text, values) },
    schema: JOBS_SCHEMA,
    migrate: false,
    // Its schedules know nothing shorter than a minute.
    schedule: false,
    maintenanceIntervalSeconds: 30,
  });
  const tell = (work: string, traceId?: string) => (error: Error) =>
    log.error({ traceId: traceId ?? traceOf().traceId, work, ...failureOf(error) }, 'failed');
  boss.on('error', tell('queue'));
  await boss.start();

  const ending = new AbortController();
  // Every queue waits for it, and a warning of that would stand in the log, which is JSON.
  setMaxListeners(0, ending.signal);
  const loops: Promise<void>[] = [];
  const send: Queue['send'] = async (name, { afterMs = 0, key } = {}) => {
    await boss.send(name, {}, { startAfter: afterMs / 1_000, ...(key !== undefined && { singletonKey: key }) });
  };
  // Not `boss.work`: it does not wait for `complete`, so a database that is away then would end the process.
  const loop = async (name: QueueName, run: Round) => {
    while (!ending.signal.aborted) {
      const [job] = await boss.fetch(name);
      if (!job) {
        await wait(pollMs, null, { signal: ending.signal }).catch(() => {});
        continue;
      }
      const { traceId } = traceOf();
      await run(traceId).catch(tell(name, traceId));
      await boss.deleteJob(name, job.id).catch(tell(name, traceId));
    }
  };
  const work: Queue['work'] = (name, run) => void loops.push(loop(name, run));
  return {
    send,
    work,
    async repeat(name, everyMs, run) {
      work(name, async traceId => {
        // First, so that the next round comes whatever happens in this one.
        await send(name, { afterMs: everyMs });
        await run(traceId);
      });
      await send(name);
    },
    async tidy() {
      await boss.maintain();
    },
    async close() {
      ending.abort();
      await Promise.all(loops);
      await boss.stop({ graceful: false });
    },
  };
}

/** What is logged of an error: not its message, because a database quotes the values that it refused. */
export const failureOf = (error: Error) => ({ error: error.name, code: (error as { code?: unknown }).code });

async function execute(pool: Database['pool'], text: string, values: readonly unknown[]) {
  const session = await pool.connect();
  let broken = false;
  try {
    return await session.query<never>(text, values);
  } catch (error) {
    // Maintenance sends whole transactions, and a failed one stays open. The embedded database has no other connection.
    await session.query('rollback', []).catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    session.release(broken);
  }
}
