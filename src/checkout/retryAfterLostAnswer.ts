import { isRefusal, type LenderError } from '../lenders/LenderError.js';
import type { Decision } from '../protocol/messages/Decision.js';
import type { ActiveApplication, CheckoutContext } from './CheckoutContext.js';
import { withRetries } from './withRetries.js';

/** A request that must not take effect twice, although its answer may be lost. */
export interface RiskyRequest {
  readonly phase: 'applying' | 'committing';
  /** Sends the request: every time the same text under the same idempotency key. */
  send(): Promise<Decision>;
  /** What the lender's status says about an earlier attempt; null where the request has to be sent again. */
  fromStatus(known: Decision | null): Decision | null;
}

/**
 * Sends a request until its outcome is known. After a lost answer the lender is asked for the status first. The request
 * is repeated only if the lender does not have it.
 */
export function retryAfterLostAnswer(
  { runtime }: CheckoutContext,
  active: ActiveApplication,
  signal: AbortSignal,
  { phase, send, fromStatus }: RiskyRequest,
): Promise<Decision> {
  const { unsure } = active;
  const lookUp = () =>
    askOnce(active, signal).catch((error: LenderError) => {
      // A lender that cannot look up a key gets the application again under that key, which by contract has no second effect.
      if (phase === 'applying' && error.kind === 'unsupported') return null;
      throw error;
    });
  const attempt = async () => {
    const known = unsure[phase] ? fromStatus(await lookUp()) : null;
    if (known) return known;
    try {
      return await send();
    } catch (error) {
      const { outcomeUnknown, kind } = error as LenderError;
      // An unknown commitment stays unknown until the lender itself refuses: what got lost may still be on its way.
      const stillUnsure = phase === 'committing' && unsure[phase] && !isRefusal(kind);
      unsure[phase] = outcomeUnknown || stillUnsure;
      throw error;
    }
  };
  return withRetries(attempt, signal, runtime);
}

/** What the lender knows of an application; null where it knows nothing. Retried like every call. */
export function askStatus(
  { runtime }: CheckoutContext,
  active: ActiveApplication,
  signal: AbortSignal,
): Promise<Decision | null> {
  return withRetries(() => askOnce(active, signal), signal, runtime);
}

/** By the idempotency key, and by the lender's reference where one has arrived. */
function askOnce({ stored, lender }: ActiveApplication, signal: AbortSignal): Promise<Decision | null> {
  const { reference, key: idempotencyKey } = stored;
  return lender.status(reference === undefined ? { idempotencyKey } : { reference, idempotencyKey }, signal);
}
