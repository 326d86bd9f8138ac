export { sqlBooks } from './books/sqlBooks.js';
export { migrateToLatest, pendingMigrations } from './migrateToLatest.js';
export { type Database, type DatabaseOptions, openDatabase } from './openDatabase.js';
export { StorageError, type StorageErrorKind, storageErrorKinds } from './StorageError.js';
export { type AboveCap, setFunds } from './setFunds.js';
