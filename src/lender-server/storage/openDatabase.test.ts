import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { exactInteger } from './columnParsers.js';
import { importDriver } from './driverErrors.js';
import { openDatabase } from './openDatabase.js';
import { migratedDirectory } from './testing/copyMigrated.js';
import { withDatabases } from './testing/withDatabases.js';

it('opening a database names the package to install if it is missing', async () => {
  const missing = () =>
    Promise.reject(Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' }));
  await expect(importDriver('pg', missing)).rejects.toMatchObject({
    kind: 'driver-missing',
    message: expect.stringContaining('npm install pg'),
  });
  await expect(importDriver('pg', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});

it('opening a database refuses a URL of another kind without repeating its password', async () => {
  for (const url of ['mysql://me:secret@host/db', 'postgres', 'postgres://me:secret@ho st/db']) {
    const refused = openDatabase({ url });
    await expect(refused).rejects.toMatchObject({ kind: 'invalid-url' });
    await expect(refused).rejects.not.toThrow(/secret/);
  }
});

it('connecting to a server that is away fails as unavailable', async () => {
  const { pool, close } = await openDatabase({ url: 'postgres://127.0.0.1:1/none' });
  await expect(pool.connect()).rejects.toMatchObject({ kind: 'unavailable' });
  await close();
});

it('a data directory opens once at a time, and the next one to open it finds everything that was kept', async () => {
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

it('an integer is read exactly, or refused if it is not safe', () => {
  expect(exactInteger('9007199254740991')).toBe(Number.MAX_SAFE_INTEGER);
  expect(exactInteger('-9007199254740991')).toBe(Number.MIN_SAFE_INTEGER);
  expect(() => exactInteger('9007199254740992')).toThrow(expect.objectContaining({ kind: 'unsafe-integer' }));
});

withDatabases('a database', database => {
  it('reads integers as numbers, days as text, and JSON with its fields in the order written', async () => {
    const { rows } = await sql<object>`
      select 9007199254740991::bigint as n, '2026-11-24'::date as day, '{"b":1,"a":[2]}'::json as json`.execute(
      database().kysely,
    );
    expect(JSON.stringify(rows)).toBe('[{"n":9007199254740991,"day":"2026-11-24","json":{"b":1,"a":[2]}}]');
    const large = sql`select 9007199254740992::bigint as n`.execute(database().kysely);
    await expect(large).rejects.toMatchObject({ kind: 'unsafe-integer' });
  });
});
