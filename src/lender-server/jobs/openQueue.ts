import { setTimeout as wait } from 'node:timers/promises';
import PgBoss from 'pg-boss';
import type { Logger } from 'pino';
import type { Database } from '../storage/openDatabase.js';
import { JOBS_SCHEMA, type QueueName } from './queues.js';

/** The queue of background work. All processes on one database share it. */
export interface Queue {
  /** Asks for work. A job of the same queue and key that nobody has begun stands for this one. */
  send(name: QueueName, later?: { readonly afterMs?: number; readonly key?: string }): Promise<void>;
  /** Does the work of a queue from now on, one job at a time. A failure is logged; the job is not repeated for it. */
  work(name: QueueName, run: () => Promise<void>): void;
  /** Does work now and then at intervals. One of all processes does it each time. */
  repeat(name: QueueName, everyMs: number, run: () => Promise<void>): Promise<void>;
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
  const tell = (work: string) => (error: Error) =>
    log.error({ work, error: error.name, code: (error as { code?: unknown }).code }, 'failed');
  boss.on('error', tell('queue'));
  await boss.start();

  const ending = new AbortController();
  const loops: Promise<void>[] = [];
  const send: Queue['send'] = async (name, { afterMs = 0, key } = {}) => {
    await boss.send(name, {}, { startAfter: afterMs / 1_000, ...(key !== undefined && { singletonKey: key }) });
  };
  // Not `boss.work`: it does not wait for `complete`, so a database that is away then would end the process.
  const loop = async (name: QueueName, run: () => Promise<void>) => {
    while (!ending.signal.aborted) {
      const [job] = await boss.fetch(name);
      if (!job) {
        await wait(pollMs, null, { signal: ending.signal }).catch(() => {});
        continue;
      }
      await run().catch(tell(name));
      await boss.deleteJob(name, job.id).catch(tell(name));
    }
  };
  const work: Queue['work'] = (name, run) => void loops.push(loop(name, run));
  return {
    send,
    work,
    async repeat(name, everyMs, run) {
      work(name, async () => {
        // First, so that the next round comes whatever happens in this one.
        await send(name, { afterMs: everyMs });
        await run();
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
