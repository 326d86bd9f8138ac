import { type LenderError, type LenderErrorKind, passingKinds } from '../lenders/LenderError.js';
import { ATTEMPTS, LONGEST_RETRY_AFTER_MS, MAX_DELAY_MS, retryDelay } from '../lenders/retryDelay.js';
import { pause } from './pause.js';
import type { Runtime } from './Runtime.js';

/** The others would only fail again. */
const PASSING: readonly LenderErrorKind[] = passingKinds;

/** What the lender asked to wait: nonsense is ignored, absurd values are capped. */
export function retryAfter({ retryAfterMs }: LenderError): number | undefined {
  return retryAfterMs! >= 0 ? Math.min(retryAfterMs!, LONGEST_RETRY_AFTER_MS) : undefined;
}

/**
 * Tries again what may pass by itself. A wait that is longer than a shopper should look at without a word is not
 * taken here: the failure is reported, with the time to wait.
 */
export async function withRetries<T>(attempt: () => Promise<T>, signal: AbortSignal, runtime: Runtime): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await attempt();
    } catch (error) {
      if (signal.aborted || n >= ATTEMPTS || !PASSING.includes((error as LenderError).kind)) throw error;
      const delay = retryAfter(error as LenderError) ?? retryDelay(n, runtime.random);
      if (delay > MAX_DELAY_MS) throw error;
      await pause(delay, signal, runtime);
    }
  }
}
