import type { Decision } from '../protocol/messages/Decision.js';
import { askStatusAgain } from './askStatus.js';
import { changeEntry } from './changeEntry.js';
import type { Dossier, Flow } from './Flow.js';
import { pause } from './pause.js';
import { persevere } from './persevere.js';
import { isOver } from './settle.js';

/** A request that was abandoned on its way may still arrive. */
const ARRIVES_WITHIN_MS = 2_000;

/**
 * Tells the lender, in the background, that the shopper turned away. Where that fails the application runs out at the
 * lender by itself; until then its entry brings the shopper back to it, under the same key.
 */
export async function leaveApplication(flow: Flow, dossier: Dossier, signal: AbortSignal): Promise<Decision | null> {
  const { entry, talk } = dossier;
  // A commitment of before the reload whose outcome is not known stays one until the lender says otherwise.
  if (entry.stage === 'open') changeEntry(flow, dossier, { stage: 'left' });
  if (!talk.lender.capabilities.cancel) return null;
  try {
    let { reference } = entry;
    for (let n = 0; reference === undefined && n < 2; n++) {
      if (n) await pause(ARRIVES_WITHIN_MS, signal, flow.runtime);
      reference = (await askStatusAgain(flow, dossier, signal))?.reference;
    }
    if (reference === undefined) return null;
    const known = reference;
    const decision = await persevere(() => talk.cancel(known, `${entry.key}.cancel`, signal), signal, flow.runtime);
    if (isOver(decision)) changeEntry(flow, dossier, { stage: 'closed' });
    return decision;
  } catch {
    return null;
  }
}
