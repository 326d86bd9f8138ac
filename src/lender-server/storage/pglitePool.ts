import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exactInteger } from './columnParsers.js';
import { importDriver } from './importDriver.js';
import { lockDirectory } from './lockDirectory.js';
import type { Session, SessionPool } from './Session.js';
import { StorageError } from './StorageError.js';

const INT8 = 20;
const JSON_TYPE = 114;
const DATE = 1082;

/**
 * PostgreSQL inside this process, in a directory or (null) in memory. It has one connection: whoever connects waits until it
 * is free, so that transactions run one after the other.
 *
 * What is committed survives the end of the process, however it comes. Against a power cut it is not synced to the disk, which
 * WebAssembly cannot ask for: where that matters, use a server.
 *
 * @throws StorageError `driver-missing`, `directory-in-use`
 */
export async function pglitePool(dataDirectory: string | null): Promise<SessionPool> {
  const { PGlite } = await importDriver('@electric-sql/pglite', () => import('@electric-sql/pglite'));
  const unlock = dataDirectory === null ? null : await lockDirectory(dataDirectory);
  const options = {
    relaxedDurability: false,
    parsers: { [INT8]: exactInteger, [DATE]: (text: string) => text, [JSON_TYPE]: (text: string) => JSON.parse(text) },
  };
  const open = async () => {
    if (dataDirectory === null) return PGlite.create(options);
    const files = join(dataDirectory, 'postgres');
    if (!existsSync(files)) await create(files, async fresh => (await PGlite.create(fresh)).close());
    return PGlite.create(files, options);
  };
  const lite = await open().catch(async error => {
    await unlock?.();
    throw error;
  });

  let last: Promise<void> = Promise.resolve();
  let ended: Promise<void> | null = null;
  const connect = async (): Promise<Session> => {
    // Nobody will give back what `end` has taken.
    if (ended) throw new StorageError('unavailable', 'The database was closed.');
    const before = last;
    let free = () => {};
    last = new Promise(resolve => {
      free = resolve;
    });
    await before;
    return {
      async query<Row>(text: string, values: readonly unknown[]) {
        const { rows, affectedRows = 0, command } = await lite.query<Row>(text, values as unknown[]);
        return { rows: rows as Row[], rowCount: affectedRows || rows.length, command };
      },
      release: () => free(),
    };
  };
  const end = async () => {
    // Whoever is at work finishes first.
    await connect();
    await lite.close();
    await unlock?.();
  };
  return {
    connect,
    end: () => {
      ended ??= end();
      return ended;
    },
  };
}

/** Made aside and moved into place whole: a process that is killed meanwhile would leave a database that never starts. */
async function create(files: string, make: (fresh: string) => Promise<void>): Promise<void> {
  const fresh = `${files}.new`;
  await rm(fresh, { recursive: true, force: true });
  await make(fresh);
  await rename(fresh, files);
}
