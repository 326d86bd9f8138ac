import type { Application } from '../../lending/applications/Application.js';
import type { Books, BooksTransaction } from '../../lending/applications/Books.js';

/** An application as it was written, and as it was locked before; null where it is new. */
export interface Written {
  readonly before: Application | null;
  readonly after: Application;
}

/** The same books, which tell of every application that a transaction has written, once it is committed. */
export function observedBooks(books: Books, observe: (written: Written) => void): Books {
  return {
    ...books,
    async transact(work) {
      let written: Written[] = [];
      const result = await books.transact(transaction => {
        // A transaction that collided is repeated, and what it had written is gone.
        written = [];
        return work(observed(transaction, each => written.push(each)));
      });
      for (const each of written) observe(each);
      return result;
    },
  };
}

function observed(transaction: BooksTransaction, tell: (written: Written) => void): BooksTransaction {
  const locked = new Map<string, Application>();
  return {
    ...transaction,
    async lock(reference) {
      const application = await transaction.lock(reference);
      if (application) locked.set(reference, application);
      return application;
    },
    async add(application) {
      await transaction.add(application);
      tell({ before: null, after: application });
    },
    async change(application) {
      await transaction.change(application);
      const { reference } = application;
      tell({ before: locked.get(reference) ?? null, after: application });
      locked.set(reference, application);
    },
  };
}
