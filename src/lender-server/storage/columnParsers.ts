import { StorageError } from './StorageError.js';

/** A `bigint` of the database as a number: the same one, or an error. */
export function exactInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new StorageError(
      'unsafe-integer',
      'An integer in the database is larger than 2^53 - 1 and cannot be read exactly.',
    );
  return value;
}
