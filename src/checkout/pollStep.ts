import type { ActiveApplication, CheckoutContext } from './CheckoutContext.js';
import { pause, whenVisible } from './pause.js';
import { gone, recordDecision } from './recordDecision.js';
import { askStatusAgain } from './retryAfterLostAnswer.js';

const ACTION_POLL_MS = 3_000;
const SHORTEST_POLL_MS = 500;
const LONGEST_POLL_MS = 5 * 60_000;
/** Polls slow down to this where the lender itself allows more. */
const SLOW_POLL_MS = 30_000;

export async function pollStep(
  context: CheckoutContext,
  active: ActiveApplication,
  signal: AbortSignal,
): Promise<void> {
  for (let n = 0; !signal.aborted; n++) {
    const state = context.model.state.peek();
    const asked = state.phase === 'pending' ? state.pollAfterMs : ACTION_POLL_MS;
    const slowed = Math.min(asked * 1.25 ** n, SLOW_POLL_MS);
    const wait = Math.min(Math.max(asked, slowed, SHORTEST_POLL_MS), LONGEST_POLL_MS);
    // A shopper who asks to try again does not wait for the next round.
    if (n || !active.notBefore) await pause(wait, signal, context.runtime);
    await whenVisible(signal);
    try {
      recordDecision(context, active, signal, (await askStatusAgain(context, active, signal)) ?? gone(active));
    } catch (error) {
      // While the shopper is busy at the lender's, a failed look changes nothing.
      if (state.phase !== 'action') throw error;
    }
  }
}
