import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateToLatest } from '../migrateToLatest.js';
import { type Database, openDatabase } from '../openDatabase.js';
import { type PostgresServer, startPostgres, whyNoPostgres } from '../testing/startPostgres.js';
import { sqlBooks } from './sqlBooks.js';

const skip = whyNoPostgres();
const of = { merchant: 'shop', key: 'k' };
const answer = { fingerprint: 'f', body: '{}' };

describe.skipIf(skip !== null)(
  `books on a server with many connections${skip === null ? '' : `, skipped because ${skip}`}`,
  () => {
    let server: PostgresServer;
    let url: string;
    let database: Database;
    beforeAll(async () => {
      server = await startPostgres({ fsync: false, settings: { deadlock_timeout: '50ms' } });
      url = await server.createDatabase(`fenqi_away_${Date.now()}`);
      database = await openDatabase({ url });
      await migrateToLatest(database);
    });
    afterAll(async () => {
      await database?.close();
      await server?.stop();
    });
    const cutOff = () =>
      server.run(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'fenqi-lender'`);

    it('report a server that goes away in the middle of a transaction, write nothing, and reconnect', async () => {
      const books = sqlBooks(database);
      const broken = books.transact(async transaction => {
        expect(await transaction.claim(of)).toBe('free');
        await transaction.keep(of, answer);
        await cutOff();
      });
      await expect(broken).rejects.toMatchObject({ name: 'StorageError', kind: 'unavailable' });
      expect(await books.transact(transaction => transaction.claim(of))).toBe('free');
    });

    it('survive a server that goes away between two transactions', async () => {
      let noticed = () => {};
      const isNoticed = new Promise<void>(resolve => {
        noticed = resolve;
      });
      const own = await openDatabase({ url, connections: 1, onIdleError: noticed });
      try {
        const books = sqlBooks(own);
        await books.application('none');
        await cutOff();
        await isNoticed;
        expect(await books.application('none')).toBeNull();
      } finally {
        await own.close();
      }
    });

    it('wait for a lock no longer than the time limit of a statement', async () => {
      const hasty = await openDatabase({ url, statementTimeoutMs: 500 });
      let free = () => {};
      const held = new Promise<void>(resolve => {
        free = resolve;
      });
      let locked = () => {};
      const isLocked = new Promise<void>(resolve => {
        locked = resolve;
      });
      const holder = sqlBooks(database).transact(async transaction => {
        await transaction.lockApplicant('person');
        await transaction.history('person', 0);
        locked();
        await held;
      });
      try {
        // If the holder fails instead, its error ends the test.
        await Promise.race([isLocked, holder]);
        const waiting = sqlBooks(hasty).transact(async transaction => {
          await transaction.lockApplicant('person');
          await transaction.history('person', 0);
        });
        await expect(waiting).rejects.toMatchObject({ kind: 'unavailable' });
      } finally {
        free();
        await holder;
        await hasty.close();
      }
    });

    it('tell a second transaction that a key is in flight', async () => {
      const books = sqlBooks(database);
      const claimed = await books.transact(async transaction => {
        expect(await transaction.claim(of)).toBe('free');
        return books.transact(other => other.claim(of));
      });
      expect(claimed).toBe('in-flight');
    });

    it('repeat a transaction that the server ended to break a deadlock', async () => {
      const books = sqlBooks(database);
      let runs = 0;
      let bothHold = () => {};
      const whenBothHold = new Promise<void>(resolve => {
        bothHold = resolve;
      });
      const both = ['anna', 'ben'].map((first, n) =>
        books.transact(async transaction => {
          const run = ++runs;
          await transaction.lockApplicant(first);
          await transaction.history(first, 0);
          // The first waits until the other holds a lock too. Then each wants the lock of the other.
          if (run === 1) await whenBothHold;
          else bothHold();
          await transaction.lockApplicant(n === 0 ? 'ben' : 'anna');
          await transaction.history(first, 0);
          return first;
        }),
      );
      expect(await Promise.all(both)).toEqual(['anna', 'ben']);
      expect(runs).toBeGreaterThan(2);
    });
  },
);
