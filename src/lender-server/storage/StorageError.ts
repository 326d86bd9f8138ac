/** Closed list: what can be wrong with the lender's storage. */
export const storageErrorKinds = [
  /** The package that speaks to this kind of database is not installed. */
  'driver-missing',
  'invalid-url',
  /** Another process has the data directory open. */
  'directory-in-use',
  /** Migrations are missing, or failed. */
  'not-migrated',
  /** The database was written by a newer lender. */
  'newer-database',
  /** The database cannot be reached, or gave up; asking again later may help. */
  'unavailable',
  /** An amount in the database is no safe integer. */
  'unsafe-integer',
] as const;
export type StorageErrorKind = (typeof storageErrorKinds)[number];

/** The message says what to do about it, and holds no row and no password. */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(
    readonly kind: StorageErrorKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
