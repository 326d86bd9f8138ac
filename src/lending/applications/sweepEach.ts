import type { Application } from './Application.js';
import type { Books, BooksTransaction } from './Books.js';

const BATCH = 100;

/**
 * Does work on each application that `find` names, and returns on how many. Each has its own short transaction, so that no call waits long. The lock
 * shows whether another call or another sweeper came first: then `work` leaves the application alone and returns false.
 */
export async function sweepEach(
  books: Books,
  find: (most: number) => Promise<readonly string[]>,
  work: (transaction: BooksTransaction, application: Application) => Promise<boolean>,
): Promise<number> {
  let done = 0;
  for (;;) {
    const references = await find(BATCH);
    let own = 0;
    for (const reference of references)
      own += await books.transact(async transaction => {
        const application = await transaction.lock(reference);
        return application && (await work(transaction, application)) ? 1 : 0;
      });
    done += own;
    // Sweepers that were faster with a whole batch go on with the rest as well.
    if (references.length < BATCH || own === 0) return done;
  }
}
