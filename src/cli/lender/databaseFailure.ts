import { resolve } from 'node:path';
import { StorageError } from '../../lender-server/storage/StorageError.js';
import { CommandError } from '../command.js';
import type { BooksOptions } from './openBooks.js';

/** What is wrong with the lender's database, for the operator, with the fix. It never repeats a password. An unexpected error stays as it is. */
export function databaseFailure(
  error: unknown,
  { databaseUrl, data, besideLender }: Pick<BooksOptions, 'databaseUrl' | 'data' | 'besideLender'>,
): unknown {
  if (error instanceof StorageError && error.kind === 'directory-in-use' && besideLender !== undefined)
    return new CommandError(`${error.message} ${besideLender}`);
  if (error instanceof StorageError && error.kind !== 'unavailable') return new CommandError(error.message);
  const { code, message } = (error instanceof StorageError ? error.cause : error) as NodeJS.ErrnoException;
  const text = databaseUrl ? serverFailure(code, message, new URL(databaseUrl)) : directoryFailure(code, data);
  if (text !== null) return new CommandError(text);
  if (error instanceof StorageError) return new CommandError(`${error.message} ${message}`);
  return code === undefined ? error : new CommandError(`The database failed with the code ${code}. Look at its log.`);
}

function serverFailure(code: string | undefined, message: string, { hostname, port }: URL): string | null {
  const place = `${hostname || 'this machine'}, port ${port || 5432}`;
  switch (code) {
    case 'ENOTFOUND':
      return `The host ${hostname} of DATABASE_URL is unknown. Correct its name.`;
    case 'EAI_AGAIN':
      return `The host ${hostname} of DATABASE_URL cannot be looked up now, because no name server answers. Look at the network.`;
    case 'ECONNREFUSED':
      return `Nothing listens at ${place}, where DATABASE_URL says that the database is. Start PostgreSQL, or correct the port.`;
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
      return `The host of DATABASE_URL cannot be reached: ${place} (${code}). Look at the network and its firewalls.`;
    case '28P01':
    case '28000':
    case '3D000':
    case '42501':
      // PostgreSQL names roles and databases here, and never a password.
      return `The database at ${place} refuses: ${message}. Correct DATABASE_URL.`;
    case '53300':
      return `The database at ${place} has no connection left: ${message}. Raise its max_connections.`;
    case '57P03':
      return `The database at ${place} is not ready: ${message}. Start again in a moment.`;
    default:
      return /^timeout exceeded when trying to connect/.test(message)
        ? `The database at ${place} did not answer in time. Look at its load, and at the network and its firewalls.`
        : null;
  }
}

/** Why the lender's directory cannot be used, with the fix. Null: for another reason. */
export function directoryFailure(code: string | undefined, data: string): string | null {
  const directory = resolve(data);
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return `This user may not write to ${directory}. Give the permission, or name another directory with --data.`;
    case 'EROFS':
      return `${directory} is on a file system that is read only. Name another directory with --data.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${directory}, or a part of that path, is a file and not a directory. Name another directory with --data.`;
    case 'ENOSPC':
      return `No space is left for ${directory}. Make room, or name another directory with --data.`;
    default:
      return null;
  }
}
