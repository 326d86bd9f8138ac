import type { Decision } from '../protocol/messages/Decision.js';
import type { ActiveApplication, CheckoutContext } from './CheckoutContext.js';
import { retry } from './retry.js';

/** By the reference where there is one, else by the key. */
export function askStatus({ entry, lender }: ActiveApplication, signal: AbortSignal): Promise<Decision | null> {
  const { reference, key } = entry;
  return lender.status(reference === undefined ? { idempotencyKey: key } : { reference }, signal);
}

export function askStatusAgain(
  { runtime }: CheckoutContext,
  active: ActiveApplication,
  signal: AbortSignal,
): Promise<Decision | null> {
  return retry(() => askStatus(active, signal), signal, runtime);
}
