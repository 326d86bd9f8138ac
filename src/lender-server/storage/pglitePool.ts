import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Results } from '@electric-sql/pglite';
import { columnParsers } from './columnParsers.js';
import { importDriver } from './driverErrors.js';
import { lockDirectory } from './lockDirectory.js';
import { preparedFiles, unpackFiles } from './preparedFiles.js';
import type { Session, SessionPool } from './Session.js';
import { StorageError } from './StorageError.js';

/**
 * Opens PostgreSQL inside this process. It has one connection. A caller waits until it is free, so transactions run one after
 * the other.
 *
 * What is committed survives any end of the process. It may not survive a power cut, because WebAssembly cannot sync the disk.
 * Use a server where that matters.
 *
 * @param dataDirectory null: in memory
 * @param prepared the packed files of a new database, if there are any
 * @throws StorageError `driver-missing`, `directory-in-use`
 */
export async function pglitePool(dataDirectory: string | null, prepared = preparedFiles()): Promise<SessionPool> {
  const { PGlite } = await importDriver('@electric-sql/pglite', () => import('@electric-sql/pglite'));
  const unlock = dataDirectory === null ? null : await lockDirectory(dataDirectory);
  const options = { relaxedDurability: false, parsers: { ...columnParsers } };
  const open = async () => {
    if (dataDirectory === null) return PGlite.create(options);
    const files = join(dataDirectory, 'postgres');
    if (!existsSync(files)) {
      const isUnpacked = await create(files, fresh => unpackFiles(prepared, fresh));
      // The PostgreSQL of another PGlite refuses the files, and makes its own.
      if (isUnpacked)
        try {
          return await PGlite.create(files, options);
        } catch {
          await rm(files, { recursive: true, force: true });
        }
      await create(files, async fresh => {
        await (await PGlite.create(fresh)).close();
        return true;
      });
    }
    return PGlite.create(files, options);
  };
  const lite = await open().catch(async error => {
    await unlock?.();
    throw error;
  });

  let last: Promise<void> = Promise.resolve();
  let ended: Promise<void> | null = null;
  const connect = async (): Promise<Session> => {
    // `end` has taken the connection and never gives it back.
    if (ended) throw new StorageError('unavailable', 'The database is closed. Start the lender again.');
    const before = last;
    let free = () => {};
    last = new Promise(resolve => {
      free = resolve;
    });
    await before;
    return {
      async query<Row>(text: string, values: readonly unknown[]) {
        // As on a server, a text without values may be several statements, and the last one answers.
        const answers = values.length ? [await lite.query<Row>(text, [...values])] : await lite.exec(text);
        const { rows, affectedRows = 0, command } = answers.at(-1) as Results<Row>;
        return { rows: rows as Row[], rowCount: affectedRows || rows.length, command };
      },
      release: () => free(),
    };
  };
  const end = async () => {
    // Those who wait for the connection finish first.
    await connect();
    await lite.close();
    await unlock?.();
  };
  return {
    connect,
    async dump() {
      const session = await connect();
      try {
        // Otherwise the copy would begin with a recovery.
        await lite.exec('checkpoint');
        return await lite.dumpDataDir('gzip');
      } finally {
        session.release();
      }
    },
    end: () => {
      ended ??= end();
      return ended;
    },
  };
}

/**
 * Makes the files elsewhere and moves them into place whole. A process that is killed meanwhile would otherwise leave a database that never starts.
 *
 * @param make returns false where it made nothing
 */
async function create(files: string, make: (fresh: string) => Promise<boolean>): Promise<boolean> {
  const fresh = `${files}.new`;
  await rm(fresh, { recursive: true, force: true });
  const isMade = await make(fresh);
  if (isMade) await rename(fresh, files);
  return isMade;
}
