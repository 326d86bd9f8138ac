import type { LenderError } from '../lenders/LenderError.js';
import type { Decision } from '../protocol/messages/Decision.js';
import { askStatus } from './askStatus.js';
import { changeEntry } from './changeEntry.js';
import type { Dossier, Flow } from './Flow.js';
import { newKey } from './newKey.js';
import { persevere } from './persevere.js';
import { gone, isOver, settle } from './settle.js';

/** A page that comes back later than this does not send again what never arrived: the shopper's click is too long ago. */
const RESEND_MS = 15 * 60_000;

export async function applyStep(flow: Flow, dossier: Dossier, signal: AbortSignal): Promise<void> {
  const { parties, runtime } = flow;
  const { entry, talk, purchase, unsure, resumed } = dossier;
  const { choice, day, termsId, locale, key } = entry;
  const earlier = unsure.applying;
  await dossier.leaving;
  const attempt = async (): Promise<Decision> => {
    if (unsure.applying) {
      const known = await askStatus(dossier, signal).catch(unlessUnsupported);
      if (known) return known;
      if (resumed && runtime.now() - entry.at > RESEND_MS) return gone(dossier);
    }
    const { applicant } = parties;
    const request = { purchase, choice, termsId, day, locale, ...(applicant !== undefined && { applicant }) };
    try {
      return await talk.preapprove(request, key, signal);
    } catch (error) {
      unsure.applying = (error as LenderError).outcomeUnknown;
      throw error;
    }
  };
  const decision = await persevere(attempt, signal, runtime);
  if (!earlier || resumed || !isOver(decision)) return settle(flow, dossier, signal, decision);
  // A click on a choice whose earlier application is over: this is a new one.
  changeEntry(flow, dossier, { stage: 'closed' });
  flow.send({ type: 'rekeyed', key, to: newKey() });
}

/** A lender that cannot look up a key is asked again under the same key, which by its contract has no second effect. */
function unlessUnsupported(error: LenderError): null {
  if (error.kind === 'unsupported') return null;
  throw error;
}
