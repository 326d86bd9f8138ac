import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { pglitePool } from './pglitePool.js';
import { packFiles } from './preparedFiles.js';
import { copyMigrated, migratedDirectory } from './testing/copyMigrated.js';

it('a closed pool refuses new callers, and ends after the callers that were already waiting', async () => {
  const { dataDirectory, remove } = await migratedDirectory();
  const pool = await pglitePool(dataDirectory);
  const first = await pool.connect();
  const waiting = pool.connect();
  const ended = pool.end();
  await expect(pool.connect()).rejects.toMatchObject({ kind: 'unavailable' });
  first.release();
  const second = await waiting;
  expect((await second.query<{ n: number }>('select 1 as n', [])).rows).toEqual([{ n: 1 }]);
  second.release();
  await ended;
  await expect(pool.connect()).rejects.toMatchObject({ kind: 'unavailable' });
  await remove();
});

it('a new database is unpacked from prepared files, and made where PostgreSQL refuses those files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fenqi-prepared-'));
  const tablesIn = async (name: string, packed: string) => {
    const pool = await pglitePool(join(folder, name), packed);
    const session = await pool.connect();
    const { rows } = await session.query<{ name: string }>(
      "select tablename as name from pg_tables where tablename = 'applications'",
      [],
    );
    session.release();
    await pool.end();
    return rows;
  };
  await copyMigrated(folder);
  const packed = join(folder, 'books.br');
  await packFiles(join(folder, 'postgres'), packed, 1);
  expect(await tablesIn('unpacked', packed)).toEqual([{ name: 'applications' }]);

  const ancient = join(folder, 'ancient.br');
  await writeFile(ancient, brotliCompressSync('{"directories":["base"],"files":[["PG_VERSION",2]]}\n9\n'));
  expect(await tablesIn('made', ancient)).toEqual([]);
  await rm(folder, { recursive: true, force: true });
});
