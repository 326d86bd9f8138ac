import { sql } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import { withDatabases } from '../storage/testing/withDatabases.js';
import { openQueue, type Queue } from './openQueue.js';
import { queueNames } from './queues.js';

withDatabases('The queue', database => {
  const opened: Queue[] = [];
  const failures: object[] = [];
  const open = async () => {
    const log = { error: (what: object) => void failures.push(what) };
    const queue = await openQueue(database(), log as never, { pollMs: 5 });
    opened.push(queue);
    return queue;
  };
  const jobs = async () => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from jobs.job`.execute(database().kysely);
    return rows[0]!.n;
  };
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(queue => queue.close()));
    failures.length = 0;
    await sql`truncate jobs.job`.execute(database().kysely);
  });

  it('has its tables from the migrations, with every kind of work', async () => {
    await open();
    const { rows } = await sql<{ name: string }>`select name from jobs.queue`.execute(database().kysely);
    expect(rows.map(({ name }) => name).sort()).toEqual([...queueNames].sort());
  });

  it('gives each job to one of all processes, and keeps nothing of it', async () => {
    const done: string[] = [];
    for (const process of ['one', 'two']) (await open()).work('callbacks', async () => void done.push(process));
    for (let n = 0; n < 20; n++) await opened[0]!.send('callbacks', { key: `${n}` });
    await expect.poll(() => done.length).toBe(20);
    await expect.poll(jobs).toBe(0);
  });

  it('takes a job that somebody asked for already as the same one, until it is begun', async () => {
    const queue = await open();
    for (const key of ['a', 'a', 'b']) await queue.send('callbacks', { key });
    expect(await jobs()).toBe(2);
  });

  it('repeats work, once each time whatever the number of processes, and goes on after a failure', async () => {
    let rounds = 0;
    for (const _ of ['one', 'two'])
      await (await open()).repeat('sweep', 20, async () => {
        rounds += 1;
        throw Object.assign(new Error('secret'), { code: 'E1' });
      });
    await expect.poll(() => rounds).toBeGreaterThan(3);
    expect(await jobs()).toBeLessThanOrEqual(3);
    expect(failures[0]).toEqual({
      traceId: expect.stringMatching(/^[\da-f]{32}$/),
      work: 'sweep',
      error: 'Error',
      code: 'E1',
    });
  });

  it('goes on with what a killed process has begun, once its time is over', async () => {
    const killed = await open();
    await killed.send('sweep');
    const begun = new Promise<void>(resolve => killed.work('sweep', () => new Promise(() => resolve())));
    await begun;
    // As a minute later.
    await sql`update jobs.job set started_on = now() - interval '2 minutes'`.execute(database().kysely);
    opened.length = 0;
    const queue = await open();
    await queue.tidy();
    await new Promise<void>(resolve => queue.work('sweep', async () => resolve()));
  });

  it('works on every kind at the same time, and the runtime has nothing to say of it', async () => {
    const warnings: string[] = [];
    const warned = (warning: Error) => void warnings.push(warning.message);
    process.on('warning', warned);
    const queue = await open();
    const begun = new Set<string>();
    for (const name of queueNames) queue.work(name, async () => void begun.add(name));
    for (const name of queueNames) await queue.send(name);
    await expect.poll(() => begun.size).toBe(queueNames.length);
    process.off('warning', warned);
    expect(warnings).toEqual([]);
  });

  it('waits for the work under way when it closes, and begins no more', async () => {
    const queue = await open();
    let finish = () => {};
    let rounds = 0;
    const begun = new Promise<void>(resolve =>
      queue.work('sweep', () => {
        rounds += 1;
        resolve();
        return new Promise(done => {
          finish = () => done();
        });
      }),
    );
    await queue.send('sweep');
    await begun;
    await queue.send('sweep');
    let closed = false;
    const closing = queue.close().then(() => {
      closed = true;
    });
    await jobs();
    expect(closed).toBe(false);
    finish();
    await closing;
    expect([rounds, await jobs()]).toEqual([1, 1]);
  });
});
