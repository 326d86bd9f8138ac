import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateToLatest } from '../migrateToLatest.js';
import { type Database, openDatabase } from '../openDatabase.js';
import { type PostgresServer, startPostgres, whyNoPostgres } from '../testing/startPostgres.js';
import { sqlBooks } from './sqlBooks.js';

const skip = whyNoPostgres();
const of = { merchant: 'shop', key: 'k' };
const answer = { fingerprint: 'f', body: '{}' };

describe.skipIf(skip !== null)(`a server that goes away${skip === null ? '' : `, skipped because ${skip}`}`, () => {
  let server: PostgresServer;
  let database: Database;
  beforeAll(async () => {
    server = await startPostgres({ fsync: false });
    const url = await server.createDatabase(`fenqi_away_${Date.now()}`);
    database = await openDatabase({ url, statementTimeoutMs: 500 });
    await migrateToLatest(database);
  }, 60_000);
  afterAll(async () => {
    await database?.close();
    await server?.stop();
  });
  const cutOff = () =>
    server.run(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'fenqi-lender'`);

  it('in the middle of a transaction is told as such, leaves nothing written, and is found again', async () => {
    const books = sqlBooks(database);
    const broken = books.transact(async page => {
      expect(await page.claim(of)).toBe('free');
      await page.keep(of, answer);
      await cutOff();
    });
    await expect(broken).rejects.toMatchObject({ name: 'StorageError', kind: 'unavailable' });
    expect(await books.transact(page => page.claim(of))).toBe('free');
  });

  it('between two transactions does not end the lender', async () => {
    const books = sqlBooks(database);
    await books.application('none');
    await cutOff();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(await books.application('none')).toBeNull();
  });

  it('waits for a lock no longer than a statement may take', async () => {
    const books = sqlBooks(database);
    let free = () => {};
    const held = new Promise<void>(resolve => {
      free = resolve;
    });
    let locked = () => {};
    const isLocked = new Promise<void>(resolve => {
      locked = resolve;
    });
    const holder = books.transact(async page => {
      await page.lockApplicant('person');
      await page.record('person', 'CNY', 0);
      locked();
      await held;
    });
    await isLocked;
    const waiting = books.transact(async page => {
      await page.lockApplicant('person');
      await page.record('person', 'CNY', 0);
    });
    try {
      await expect(waiting).rejects.toMatchObject({ kind: 'unavailable' });
    } finally {
      free();
      await holder;
    }
  });

  it('tells a second transaction that a key is in flight', async () => {
    const books = sqlBooks(database);
    const claimed = await books.transact(async page => {
      expect(await page.claim(of)).toBe('free');
      return books.transact(other => other.claim(of));
    });
    expect(claimed).toBe('in-flight');
  });
});
