import type { Decision } from '../protocol/messages/Decision.js';
import type { Dossier, Flow } from './Flow.js';
import { persevere } from './persevere.js';

/** By the reference where there is one, else by the key. */
export function askStatus({ entry, talk }: Dossier, signal: AbortSignal): Promise<Decision | null> {
  const { reference, key } = entry;
  return talk.status(reference === undefined ? { idempotencyKey: key } : { reference }, signal);
}

export function askStatusAgain({ runtime }: Flow, dossier: Dossier, signal: AbortSignal): Promise<Decision | null> {
  return persevere(() => askStatus(dossier, signal), signal, runtime);
}
