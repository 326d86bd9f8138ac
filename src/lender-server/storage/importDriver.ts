import { StorageError } from './StorageError.js';

/**
 * Loads the package of a database, only when that database is used.
 *
 * @throws StorageError `driver-missing`, which names what to install
 */
export async function importDriver<Driver>(name: string, load: () => Promise<Driver>): Promise<Driver> {
  try {
    return await load();
  } catch (cause) {
    const { code } = cause as { code?: unknown };
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw cause;
    throw new StorageError('driver-missing', `The package ${name} is not installed: npm install ${name}`, { cause });
  }
}
