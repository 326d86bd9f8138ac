import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { migrateToLatest, pendingMigrations } from './migrateToLatest.js';
import { migrations } from './migrations/index.js';
import { type Database, openDatabase } from './openDatabase.js';
import { startPostgres, whyNoPostgres } from './testing/startPostgres.js';

const opened: Database[] = [];
const open = async (options: Parameters<typeof openDatabase>[0] = { memory: true }) => {
  const database = await openDatabase(options);
  opened.push(database);
  return database;
};
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});

const names = Object.keys(migrations);
const skip = whyNoPostgres();

describe('migrations', () => {
  it('bring an empty database to this version once, and say what is left to do', async () => {
    const database = await open();
    expect(await pendingMigrations(database)).toEqual(names);
    expect(await migrateToLatest(database)).toEqual(names);
    expect(await pendingMigrations(database)).toEqual([]);
    expect(await migrateToLatest(database)).toEqual([]);
  }, 60_000);

  it('leave a database alone that a newer lender has written', async () => {
    const database = await open();
    const newer = { ...migrations, '9999-newer': { up: async () => {} } };
    await migrateToLatest(database, newer);
    for (const attempt of [migrateToLatest(database), pendingMigrations(database)])
      await expect(attempt).rejects.toMatchObject({
        kind: 'newer-database',
        message: expect.stringContaining('9999-newer'),
      });
  }, 60_000);

  it('leave nothing of one that fails', async () => {
    const database = await open();
    const failing = {
      ...migrations,
      '9999-failing': {
        up: async (db: Database['kysely']) => {
          await sql`create table halfway (n int)`.execute(db);
          throw new Error('out of luck');
        },
      },
    };
    await expect(migrateToLatest(database, failing)).rejects.toMatchObject({
      kind: 'not-migrated',
      message: expect.stringContaining('out of luck'),
    });
    await expect(sql`select * from halfway`.execute(database.kysely)).rejects.toThrow();
    await migrateToLatest(database);
  }, 60_000);

  it.skipIf(skip !== null)(
    `are run by one of several lenders that start at once${skip === null ? '' : `, skipped because ${skip}`}`,
    async () => {
      const server = await startPostgres({ fsync: false });
      try {
        const url = await server.createDatabase(`fenqi_migrate_${Date.now()}`);
        const lenders = await Promise.all([1, 2, 3, 4].map(() => open({ url })));
        const ran = await Promise.all(lenders.map(database => migrateToLatest(database)));
        expect(ran.flat()).toEqual(names);
        for (const database of opened.splice(0)) await database.close();
      } finally {
        await server.stop();
      }
    },
    60_000,
  );
});
