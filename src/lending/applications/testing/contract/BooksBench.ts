import type { Books } from '../../Books.js';
import type { OpenBooks } from '../booksLaws.js';
import { FINANCED_MINOR, someApplication, someCommitment } from '../someApplication.js';

/** What the tests of books share. */
export interface BooksBench {
  /** Runs a test on empty books of its own. */
  withBooks(test: (books: Books) => Promise<void>): () => Promise<void>;
  /** Adds an approval whose funds are set aside. */
  open(books: Books, reference: string, over?: Parameters<typeof someApplication>[1]): Promise<void>;
  /** Commits to an approval. */
  lend(books: Books, reference: string): Promise<void>;
}

const funds = { CNY: { daily: 300_000, surge: 200_000, reserve: 100_000 } };

export const booksBench = (openBooks: OpenBooks): BooksBench => ({
  withBooks: test => async () => {
    const { books, close } = await openBooks(funds);
    try {
      await test(books);
    } finally {
      await close();
    }
  },
  open: (books, reference, over = {}) =>
    books.transact(async transaction => {
      const tier = await transaction.reserve(reference, 'CNY', FINANCED_MINOR);
      await transaction.add(someApplication(reference, { tier, ...over }));
    }),
  lend: (books, reference) =>
    books.transact(async transaction => {
      const application = await transaction.lock(reference);
      await transaction.use(reference);
      await transaction.change({ ...application!, reserved: false, commitment: someCommitment(reference) });
    }),
});
