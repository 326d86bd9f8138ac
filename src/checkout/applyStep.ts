import type { LenderError } from '../lenders/LenderError.js';
import type { Decision } from '../protocol/messages/Decision.js';
import type { ActiveApplication, CheckoutContext } from './CheckoutContext.js';
import { changeStored } from './changeEntry.js';
import { newKey } from './newKey.js';
import { gone, isOver, recordDecision } from './recordDecision.js';
import { withRetries } from './retry.js';
import { askStatus } from './retryAfterLostAnswer.js';

/** A page that comes back later than this does not send again what never arrived: the shopper's click is too long ago. */
const RESEND_MS = 15 * 60_000;

export async function applyStep(
  context: CheckoutContext,
  active: ActiveApplication,
  signal: AbortSignal,
): Promise<void> {
  const { parties, runtime } = context;
  const { stored, lender, purchase, unsure, resumed } = active;
  const { choice, day, termsId, locale, key } = stored;
  const earlier = unsure.applying;
  await active.leaving;
  const attempt = async (): Promise<Decision> => {
    if (unsure.applying) {
      const known = await askStatus(active, signal).catch(unlessUnsupported);
      if (known) return known;
      if (resumed && runtime.now() - stored.at > RESEND_MS) return gone(active);
    }
    const { applicant } = parties;
    const request = { purchase, choice, termsId, day, locale, ...(applicant !== undefined && { applicant }) };
    try {
      return await lender.apply(request, key, signal);
    } catch (error) {
      unsure.applying = (error as LenderError).outcomeUnknown;
      throw error;
    }
  };
  const decision = await withRetries(attempt, signal, runtime);
  if (!earlier || resumed || !isOver(decision)) return recordDecision(context, active, signal, decision);
  // A click on a choice whose earlier application is over: this is a new one.
  changeStored(context, active, { stage: 'closed' });
  context.send({ type: 'rekeyed', key, to: newKey() });
}

/** A lender that cannot look up a key is asked again under the same key, which by its contract has no second effect. */
function unlessUnsupported(error: LenderError): null {
  if (error.kind === 'unsupported') return null;
  throw error;
}
