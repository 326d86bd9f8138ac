import type { Migration } from 'kysely';
import * as books from './0001-books.js';

/** In the order of their names. A list, not a folder that is read: the lender is one file when it is bundled. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-books': books,
};
