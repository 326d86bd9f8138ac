import type { Decision } from '../protocol/messages/Decision.js';
import type { ActiveApplication, CheckoutContext } from './CheckoutContext.js';
import { changeStored } from './changeEntry.js';
import { pause } from './pause.js';
import { isOver } from './recordDecision.js';
import { withRetries } from './retry.js';
import { askStatusAgain } from './retryAfterLostAnswer.js';

/** A request that was abandoned on its way may still arrive. */
const ARRIVES_WITHIN_MS = 2_000;

/**
 * Tells the lender, in the background, that the shopper turned away. Where that fails the application runs out at the
 * lender by itself; until then its entry brings the shopper back to it, under the same key.
 */
export async function leaveApplication(
  context: CheckoutContext,
  active: ActiveApplication,
  signal: AbortSignal,
): Promise<Decision | null> {
  const { stored, lender } = active;
  // A commitment of before the reload whose outcome is not known stays one until the lender says otherwise.
  if (stored.stage === 'open') changeStored(context, active, { stage: 'left' });
  if (!lender.adapter.capabilities.cancel) return null;
  try {
    let { reference } = stored;
    for (let n = 0; reference === undefined && n < 2; n++) {
      if (n) await pause(ARRIVES_WITHIN_MS, signal, context.runtime);
      reference = (await askStatusAgain(context, active, signal))?.reference;
    }
    if (reference === undefined) return null;
    const known = reference;
    const decision = await withRetries(
      () => lender.cancel(known, `${stored.key}.cancel`, signal),
      signal,
      context.runtime,
    );
    if (isOver(decision)) changeStored(context, active, { stage: 'closed' });
    return decision;
  } catch {
    return null;
  }
}
