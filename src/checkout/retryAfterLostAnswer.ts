import type { Decision } from '../protocol/messages/Decision.js';
import type { ActiveApplication, CheckoutContext } from './CheckoutContext.js';
import { withRetries } from './retry.js';

/** By the reference where there is one, else by the key. */
export function askStatus({ stored, lender }: ActiveApplication, signal: AbortSignal): Promise<Decision | null> {
  const { reference, key } = stored;
  return lender.status(reference === undefined ? { idempotencyKey: key } : { reference }, signal);
}

export function askStatusAgain(
  { runtime }: CheckoutContext,
  active: ActiveApplication,
  signal: AbortSignal,
): Promise<Decision | null> {
  return withRetries(() => askStatus(active, signal), signal, runtime);
}
