import { StorageError } from './StorageError.js';

const INT8 = 20;
const JSON_TYPE = 114;
const DATE = 1082;

/** How both drivers read columns, by the type's OID in PostgreSQL. */
export const columnParsers: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: exactInteger,
  [JSON_TYPE]: text => JSON.parse(text),
  // A day is a text everywhere in the lender; a Date would belong to some time zone.
  [DATE]: text => text,
};

/** Reads a `bigint` of the database as the same number. @throws StorageError `unsafe-integer` */
export function exactInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new StorageError(
      'unsafe-integer',
      'An integer in the database is beyond 2^53 - 1 and cannot be read exactly. Correct the row.',
    );
  return value;
}
