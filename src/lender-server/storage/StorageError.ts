/** The closed list of what can be wrong with the lender's storage. */
export type StorageErrorKind =
  /** The package for this kind of database is not installed. */
  | 'driver-missing'
  | 'invalid-url'
  /** Another process uses the data directory. */
  | 'directory-in-use'
  /** A file to restore from is none, or is damaged. */
  | 'not-a-backup'
  /** Migrations are missing or have failed. */
  | 'not-migrated'
  /** A newer lender has migrated the database. */
  | 'newer-database'
  /** The database cannot be reached or gave up. Asking again later may help. */
  | 'unavailable'
  /** A number in the database is not a safe integer. */
  | 'unsafe-integer';

/** The message says what to do, and never holds a row or a password. */
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
