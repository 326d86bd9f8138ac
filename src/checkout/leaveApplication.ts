import type { Decision } from '../protocol/messages/Decision.js';
import type { ActiveApplication, CheckoutContext } from './CheckoutContext.js';
import { changeEntry } from './changeEntry.js';
import { pause } from './pause.js';
import { isOver } from './recordDecision.js';
import { retry } from './retry.js';
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
  const { entry, lender } = active;
  // A commitment of before the reload whose outcome is not known stays one until the lender says otherwise.
  if (entry.stage === 'open') changeEntry(context, active, { stage: 'left' });
  if (!lender.adapter.capabilities.cancel) return null;
  try {
    let { reference } = entry;
    for (let n = 0; reference === undefined && n < 2; n++) {
      if (n) await pause(ARRIVES_WITHIN_MS, signal, context.runtime);
      reference = (await askStatusAgain(context, active, signal))?.reference;
    }
    if (reference === undefined) return null;
    const known = reference;
    const decision = await retry(() => lender.cancel(known, `${entry.key}.cancel`, signal), signal, context.runtime);
    if (isOver(decision)) changeEntry(context, active, { stage: 'closed' });
    return decision;
  } catch {
    return null;
  }
}
