import { malformed } from '../lenders/decodeDecision.js';
import { LenderError } from '../lenders/LenderError.js';
import type { Decision } from '../protocol/messages/Decision.js';
import { figuresOf, reviewedOf } from '../protocol/messages/figures.js';
import type { ActiveApplication, CheckoutContext } from './CheckoutContext.js';
import type { Approval } from './CheckoutState.js';
import { changeStored } from './changeEntry.js';
import { printOf } from './fingerprint.js';
import { recordDecision } from './recordDecision.js';
import { withRetries } from './retry.js';
import { askStatus } from './retryAfterLostAnswer.js';

export async function commitStep(
  context: CheckoutContext,
  active: ActiveApplication,
  signal: AbortSignal,
  { reference, offer, choice }: Approval,
): Promise<void> {
  const { stored, purchase, lender, unsure } = active;
  const request = { reference, purchase, choice, day: offer.day, reviewed: reviewedOf(offer) };
  changeStored(context, active, { stage: 'committing', reviewed: printOf(figuresOf(offer)) });
  const attempt = async () => {
    if (unsure.committing) {
      const known = await askStatus(active, signal);
      if (known && known.status !== 'approved') return final(known);
    }
    try {
      return final(await lender.commit(request, `${stored.key}.commit`, signal));
    } catch (error) {
      const { outcomeUnknown, kind } = error as LenderError;
      // Once unknown it stays so until the lender itself refuses: what got lost may still be on its way.
      unsure.committing = outcomeUnknown || (kind !== 'rejected' && !!unsure.committing);
      throw error;
    }
  };
  recordDecision(context, active, signal, await withRetries(attempt, signal, context.runtime));
}

/** A commitment is answered for good, or not yet. */
function final(decision: Decision): Decision {
  const { status } = decision;
  if (status === 'pending')
    throw new LenderError('unavailable', 'The lender is still working on the agreement.', {
      outcomeUnknown: true,
      retryAfterMs: decision.pollAfterMs,
    });
  if (status === 'approved' || status === 'action')
    throw malformed('commit', `no answer to a commitment (status ${status})`);
  return decision;
}
