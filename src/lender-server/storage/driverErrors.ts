import { StorageError } from './StorageError.js';

/** SQLSTATE classes: no connection, out of resources, going down, given up, waited too long. */
const STATES = /^(08|53|57|55P03|25P03)/;
const SOCKETS = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
/** What node-postgres says without a code. */
const WORDS = /^(Connection terminated|timeout exceeded when trying to connect|Client (has encountered|was closed))/;

/** Rethrows what the driver threw: as `unavailable` where the database is away, as it is otherwise. */
export function storageFailure(error: unknown): never {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const away =
    typeof code === 'string'
      ? STATES.test(code) || SOCKETS.has(code)
      : typeof message === 'string' && WORDS.test(message);
  if (!away) throw error;
  throw new StorageError('unavailable', 'The lender’s database cannot be reached just now. Try again later.', {
    cause: error,
  });
}
