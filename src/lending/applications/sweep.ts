import { giveBack } from '../funds/releaseReservation.js';
import type { LenderDependencies } from './LenderDependencies.js';

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
        await giveBack(transaction, application);
        return 1;
      });
    released += own;
    // Where others were faster with all of a batch, they go on with the rest as well.
    if (references.length < BATCH || own === 0) return released;
  }
}
