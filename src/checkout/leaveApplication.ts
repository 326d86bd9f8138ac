import { pause } from '../lenders/pause.js';
import type { Decision } from '../protocol/messages/Decision.js';
import { changeStored } from './applicationStore.js';
import type { ActiveApplication, CheckoutContext } from './CheckoutContext.js';
import { isOver } from './recordDecision.js';
import { askStatus } from './retryAfterLostAnswer.js';
import { withRetries } from './withRetries.js';

/** A request that was given up on its way may still arrive within this time. */
const ARRIVES_WITHIN_MS = 2_000;

/**
 * Tells the lender, in the background, that the shopper turned away. If that fails, the application runs out at the
 * lender by itself. Until then its stored key brings the shopper back to it.
 */
export async function leaveApplication(
  context: CheckoutContext,
  active: ActiveApplication,
  signal: AbortSignal,
): Promise<Decision | null> {
  const { stored, lender } = active;
  // A commitment with an unknown outcome from before a reload stays one until the lender says otherwise.
  if (stored.stage === 'open') changeStored(context, active, { stage: 'left' });
  if (!lender.adapter.capabilities.cancel) return null;
  try {
    const reference = stored.reference ?? (await findReference(context, active, signal));
    if (reference === undefined) return null;
    const cancel = () => lender.cancel(reference, `${stored.key}.cancel`, signal);
    const decision = await withRetries(cancel, signal, context.runtime);
    if (isOver(decision)) changeStored(context, active, { stage: 'closed' });
    return decision;
  } catch {
    return null;
  }
}

/** Asks twice, because the request may arrive after the first question. */
async function findReference(
  context: CheckoutContext,
  active: ActiveApplication,
  signal: AbortSignal,
): Promise<string | undefined> {
  const early = await askStatus(context, active, signal);
  if (early) return early.reference;
  await pause(ARRIVES_WITHIN_MS, signal, context.runtime);
  return (await askStatus(context, active, signal))?.reference;
}
