import { askStatusAgain } from './askStatus.js';
import type { Approval } from './CheckoutState.js';
import { changeEntry } from './changeEntry.js';
import type { Dossier, Flow } from './Flow.js';
import { pause } from './pause.js';
import { isOver, settle } from './settle.js';

/** By the shopper's clock. One that is slow does no harm: the lender refuses a commitment that comes too late. */
export async function lapseStep(
  flow: Flow,
  dossier: Dossier,
  signal: AbortSignal,
  { key, expiresAt }: Approval,
): Promise<void> {
  await pause(Date.parse(expiresAt) - flow.runtime.now(), signal, flow.runtime);
  // Sent before a reload or by another tab: it may have become a loan, and until the lender says that it has not, nothing is closed.
  const doubtful = dossier.unsure.committing || flow.parties.book.byKey(key)?.stage.startsWith('commit');
  const decision = doubtful ? await askStatusAgain(flow, dossier, signal) : null;
  if (decision?.status === 'committed') return settle(flow, dossier, signal, decision);
  if (signal.aborted) return;
  if (!doubtful || (decision && isOver(decision))) changeEntry(flow, dossier, { stage: 'closed' });
  flow.send({ type: 'lapsed', key });
}
