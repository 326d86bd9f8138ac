import type { Application } from '../applications/Application.js';
import type { BooksTransaction } from '../applications/Books.js';
import type { LenderDependencies } from '../applications/LenderDependencies.js';
import { eventOf } from '../applications/MerchantEvent.js';
import { groundsOf, type Verdict } from '../decision/Verdict.js';
import type { LendingTier } from './Funds.js';

/**
 * Reserves the funds of an approval, in the first tier with room. If no tier has room, the verdict becomes a decline for want of
 * funds. A smaller amount is not offered then, because it may be out as well.
 */
export async function reserveFunds(
  transaction: BooksTransaction,
  reference: string,
  currency: string,
  verdict: Verdict,
): Promise<{ readonly verdict: Verdict; readonly tier: LendingTier | null }> {
  if (verdict.kind !== 'approved') return { verdict, tier: null };
  const tier = await transaction.reserve(reference, currency, verdict.financedMinor);
  if (tier) return { verdict, tier };
  return {
    verdict: { ...groundsOf(verdict), kind: 'declined', by: 'funds', reasons: ['lender-unable'], alternatives: [] },
    tier,
  };
}

/** Releases the funds that are set aside for a locked application, if there are any, and writes `change` with it. */
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

/** The same for an application that has lapsed, which the merchant learns when its funds go back. */
export async function releaseLapsed(
  dependencies: LenderDependencies,
  transaction: BooksTransaction,
  application: Application,
  now: number,
): Promise<void> {
  await releaseReservation(transaction, application);
  if (application.reserved) await transaction.publish(eventOf(application, now, dependencies, { type: 'expiry' }));
}

const BATCH = 100;

/**
 * Releases the funds of lapsed approvals and returns their number. Each has its own short transaction, so that no call waits
 * long. The lock shows whether a commitment or another sweeper came first; such an application is left alone.
 */
export async function sweep(dependencies: LenderDependencies): Promise<number> {
  const { books, now } = dependencies;
  let released = 0;
  for (;;) {
    const at = now();
    const references = await books.lapsed(at, BATCH);
    let own = 0;
    for (const reference of references)
      own += await books.transact(async transaction => {
        const application = await transaction.lock(reference);
        if (!application?.reserved || at < application.until) return 0;
        await releaseLapsed(dependencies, transaction, application, at);
        return 1;
      });
    released += own;
    // Sweepers that were faster with a whole batch go on with the rest as well.
    if (references.length < BATCH || own === 0) return released;
  }
}
