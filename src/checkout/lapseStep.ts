import type { ActiveApplication, CheckoutContext } from './CheckoutContext.js';
import type { Approval } from './CheckoutState.js';
import { changeStored } from './changeEntry.js';
import { pause } from './pause.js';
import { isOver, recordDecision } from './recordDecision.js';
import { askStatusAgain } from './retryAfterLostAnswer.js';

/** By the shopper's clock. One that is slow does no harm: the lender refuses a commitment that comes too late. */
export async function lapseStep(
  context: CheckoutContext,
  active: ActiveApplication,
  signal: AbortSignal,
  { key, expiresAt }: Approval,
): Promise<void> {
  await pause(Date.parse(expiresAt) - context.runtime.now(), signal, context.runtime);
  // Sent before a reload or by another tab: it may have become a loan, and until the lender says that it has not, nothing is closed.
  const doubtful = active.unsure.committing || context.parties.store.byKey(key)?.stage.startsWith('commit');
  const decision = doubtful ? await askStatusAgain(context, active, signal) : null;
  if (decision?.status === 'committed') return recordDecision(context, active, signal, decision);
  if (signal.aborted) return;
  if (!doubtful || (decision && isOver(decision))) changeStored(context, active, { stage: 'closed' });
  context.send({ type: 'lapsed', key });
}
