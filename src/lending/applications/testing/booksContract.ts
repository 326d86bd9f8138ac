import { describe } from 'vitest';
import { booksLaws, type OpenBooks } from './booksLaws.js';
import { booksBench } from './contract/BooksBench.js';
import { entriesContract } from './contract/entriesContract.js';
import { fundsContract } from './contract/fundsContract.js';
import { historyContract } from './contract/historyContract.js';
import { locksContract } from './contract/locksContract.js';

/** What all books must do, in memory and in SQL. `laws`: the number of random histories that are tried. */
export function booksContract(name: string, openBooks: OpenBooks, { laws = 100 } = {}): void {
  describe(`books ${name}`, () => {
    const bench = booksBench(openBooks);
    entriesContract(bench);
    fundsContract(bench);
    historyContract(bench);
    locksContract(bench);
    booksLaws(openBooks, laws);
  });
}
