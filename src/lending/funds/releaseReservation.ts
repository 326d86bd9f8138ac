import type { Application } from '../applications/Application.js';
import type { BooksTransaction } from '../applications/Books.js';
import type { LenderDependencies } from '../applications/LenderDependencies.js';

/** Releases what is set aside for an application that is locked, if anything is, and writes `change` with it. */
export async function releaseReservation(
  transaction: BooksTransaction,
  application: Application,
  change: Partial<Application> = {},
): Promise<Application> {
  if (application.reserved) await transaction.release(application.reference);
  const changed = { ...application, ...change, reserved: false };
  await transaction.change(changed);
  return changed;
}

const BATCH = 100;

/**
 * Gives back what lapsed approvals hold, each in a transaction of its own, so that nobody waits for a long one. A commitment or
 * another sweeper that was faster has changed what the lock shows, and is left alone.
 */
export async function sweep({ books, now }: LenderDependencies): Promise<number> {
  let released = 0;
  for (;;) {
    const at = now();
    const references = await books.lapsed(at, BATCH);
    let own = 0;
    for (const reference of references)
      own += await books.transact(async transaction => {
        const application = await transaction.lock(reference);
        if (!application?.reserved || at < application.until) return 0;
        await releaseReservation(transaction, application);
        return 1;
      });
    released += own;
    // Where others were faster with all of a batch, they go on with the rest as well.
    if (references.length < BATCH || own === 0) return released;
  }
}
