import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { exactInteger } from './columnParsers.js';
import { importDriver } from './driverErrors.js';
import { openDatabase } from './openDatabase.js';
import { migratedDirectory } from './testing/copyMigrated.js';
import { withDatabases } from './testing/withDatabases.js';

it('says what to install where the package of a database is missing', async () => {
  const missing = () =>
    Promise.reject(Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' }));
  await expect(importDriver('pg', missing)).rejects.toMatchObject({
    kind: 'driver-missing',
    message: expect.stringContaining('npm install pg'),
  });
  await expect(importDriver('pg', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});

it('refuses a URL of another kind without repeating its password', async () => {
  for (const url of ['mysql://me:secret@host/db', 'postgres', 'postgres://me:secret@ho st/db']) {
    const refused = openDatabase({ url });
    await expect(refused).rejects.toMatchObject({ kind: 'invalid-url' });
    await expect(refused).rejects.not.toThrow(/secret/);
  }
});

it('says that a server is away, and that asking again may help', async () => {
  const { pool, close } = await openDatabase({ url: 'postgres://127.0.0.1:1/none' });
  await expect(pool.connect()).rejects.toMatchObject({ kind: 'unavailable' });
  await close();
});

it('lets no second one into a data directory, and lets in the next one with all that was kept', async () => {
  const { dataDirectory, remove } = await migratedDirectory();
  try {
    const first = await openDatabase({ dataDirectory });
    await expect(openDatabase({ dataDirectory })).rejects.toMatchObject({ kind: 'directory-in-use' });
    await sql`create table kept (n bigint)`.execute(first.kysely);
    await first.close();
    await first.close();
    const second = await openDatabase({ dataDirectory });
    await sql`select n from kept`.execute(second.kysely);
    await second.close();
  } finally {
    await remove();
  }
});

it('reads integers exactly or not at all', () => {
  expect(exactInteger('9007199254740991')).toBe(Number.MAX_SAFE_INTEGER);
  expect(exactInteger('-9007199254740991')).toBe(Number.MIN_SAFE_INTEGER);
  expect(() => exactInteger('9007199254740992')).toThrow(expect.objectContaining({ kind: 'unsafe-integer' }));
});

withDatabases('a database', database => {
  it('gives integers as numbers, days as texts, and JSON in the order in which it was written', async () => {
    const { rows } = await sql<object>`
      select 9007199254740991::bigint as n, '2026-11-24'::date as day, '{"b":1,"a":[2]}'::json as json`.execute(
      database().kysely,
    );
    expect(JSON.stringify(rows)).toBe('[{"n":9007199254740991,"day":"2026-11-24","json":{"b":1,"a":[2]}}]');
    const large = sql`select 9007199254740992::bigint as n`.execute(database().kysely);
    await expect(large).rejects.toMatchObject({ kind: 'unsafe-integer' });
  });
});
