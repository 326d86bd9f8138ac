import { StorageError } from './StorageError.js';

/**
 * Loads the package of a database when that database is used.
 *
 * @throws StorageError `driver-missing`, which names the package to install
 */
export async function importDriver<Driver>(name: string, load: () => Promise<Driver>): Promise<Driver> {
  try {
    return await load();
  } catch (cause) {
    const { code } = cause as { code?: unknown };
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw cause;
    throw new StorageError('driver-missing', `The package ${name} is not installed. Run npm install ${name}.`, {
      cause,
    });
  }
}

/** SQLSTATE classes and states: no connection, out of resources, shutting down, statement cancelled, lock not available, nobody knows whether it was committed. */
const STATES = /^(08|53|57|55P03|25P03|40003)/;
const SOCKETS = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
/** What node-postgres says without a code. */
const WORDS = /^(Connection terminated|timeout exceeded when trying to connect|Client (has encountered|was closed))/;

/** Rethrows what the driver threw: as `unavailable` where the database cannot be reached, and unchanged otherwise. */
export function storageFailure(error: unknown): never {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const away =
    typeof code === 'string'
      ? STATES.test(code) || SOCKETS.has(code)
      : typeof message === 'string' && WORDS.test(message);
  if (!away) throw error;
  throw new StorageError('unavailable', 'The lender’s database cannot be reached now. Try again later.', {
    cause: error,
  });
}
