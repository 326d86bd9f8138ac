import { expect, it } from 'vitest';
import { pglitePool } from './pglitePool.js';
import { migratedDirectory } from './testing/copyMigrated.js';

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
