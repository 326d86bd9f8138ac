import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { importDriver } from '../driverErrors.js';
import { lockDirectory } from '../lockDirectory.js';
import { StorageError } from '../StorageError.js';

/**
 * Makes the embedded books of a lender from what `dump` has made. They are put in place whole, or not at all.
 *
 * @throws StorageError `directory-in-use` where there are books already, `not-a-backup`
 */
export async function restoreBooks(backup: Blob, dataDirectory: string): Promise<void> {
  const { PGlite } = await importDriver('@electric-sql/pglite', () => import('@electric-sql/pglite'));
  const unlock = await lockDirectory(dataDirectory);
  try {
    const files = join(dataDirectory, 'postgres');
    if (existsSync(files))
      throw new StorageError(
        'directory-in-use',
        `There are books in ${dataDirectory}, which nothing overwrites. Move them away, or restore into another directory.`,
      );
    const fresh = `${files}.new`;
    await rm(fresh, { recursive: true, force: true });
    try {
      // PGlite would throw where nobody can catch it if the file ends too early.
      const tar = await promisify(gunzip)(await backup.arrayBuffer());
      const lite = await PGlite.create(fresh, {
        loadDataDir: new Blob([new Uint8Array(tar)], { type: 'application/x-tar' }),
      });
      await lite.close();
    } catch (cause) {
      await rm(fresh, { recursive: true, force: true });
      throw new StorageError(
        'not-a-backup',
        'The file is not a backup that fenqi-lender backup has made, or it is damaged.',
        { cause },
      );
    }
    await rename(fresh, files);
  } finally {
    await unlock();
  }
}
