import { askStatusAgain } from './askStatus.js';
import type { Dossier, Flow } from './Flow.js';
import { pause, whenVisible } from './pause.js';
import { gone, settle } from './settle.js';

const ACTION_POLL_MS = 3_000;
const SHORTEST_POLL_MS = 500;
const LONGEST_POLL_MS = 5 * 60_000;
/** Polls slow down to this where the lender itself allows more. */
const SLOW_POLL_MS = 30_000;

export async function pollStep(flow: Flow, dossier: Dossier, signal: AbortSignal): Promise<void> {
  for (let n = 0; !signal.aborted; n++) {
    const state = flow.model.state.peek();
    const asked = state.phase === 'pending' ? state.pollAfterMs : ACTION_POLL_MS;
    const slowed = Math.min(asked * 1.25 ** n, SLOW_POLL_MS);
    const wait = Math.min(Math.max(asked, slowed, SHORTEST_POLL_MS), LONGEST_POLL_MS);
    // A shopper who asks to try again does not wait for the next round.
    if (n || !dossier.notBefore) await pause(wait, signal, flow.runtime);
    await whenVisible(signal);
    try {
      settle(flow, dossier, signal, (await askStatusAgain(flow, dossier, signal)) ?? gone(dossier));
    } catch (error) {
      // While the shopper is busy at the lender's, a failed look changes nothing.
      if (state.phase !== 'action') throw error;
    }
  }
}
