import type { Application } from '../applications/Application.js';
import type { BooksTransaction } from '../applications/Books.js';
import type { LenderDependencies } from '../applications/LenderDependencies.js';
import { eventOf } from '../applications/MerchantEvent.js';
import { actOf } from '../applications/OperatorAct.js';
import { sweepEach } from '../applications/sweepEach.js';
import { outOfFunds } from '../decision/afterwards.js';
import type { Verdict } from '../decision/Verdict.js';
import type { LendingTier } from './Funds.js';

/**
 * Reserves the funds of an approval, in the first tier with room. If no tier has room, the verdict becomes a decline for want of
 * funds.
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
  return { verdict: outOfFunds(verdict), tier };
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
  if (!application.reserved) return;
  // It waited for a person, and nobody has decided.
  if (application.readyAt === null) await transaction.enterAct(actOf('lapse', null, now, application.reference));
  await transaction.publish(eventOf(application, now, dependencies, { type: 'expiry' }));
}

/** Releases the funds of lapsed approvals and returns their number. A commitment or a cancellation that came first leaves nothing to release. */
export function sweep(dependencies: LenderDependencies): Promise<number> {
  const { books, now } = dependencies;
  const at = now();
  return sweepEach(
    books,
    most => books.lapsed(at, most),
    async (transaction, application) => {
      if (!application.reserved || at < application.until) return false;
      await releaseLapsed(dependencies, transaction, application, at);
      return true;
    },
  );
}
