import { type LenderError, type LenderErrorKind, passingKinds } from '../lenders/LenderError.js';
import { pause } from '../lenders/pause.js';
import type { Runtime } from '../lenders/Runtime.js';
import { ATTEMPTS, LONGEST_RETRY_AFTER_MS, MAX_DELAY_MS, retryDelay } from '../lenders/retryDelay.js';

/** The other kinds would only fail again. */
const PASSING: readonly LenderErrorKind[] = passingKinds;

/** How many milliseconds the lender asked to wait. Nonsense is ignored, absurd values are capped. */
export function waitAskedFor({ retryAfterMs }: LenderError): number | undefined {
  return retryAfterMs !== undefined && retryAfterMs >= 0 ? Math.min(retryAfterMs, LONGEST_RETRY_AFTER_MS) : undefined;
}

/**
 * Repeats a call whose failure may pass by itself. A wait that is too long for a silent screen is not begun: the
 * failure is reported instead, with the time to wait.
 */
export async function withRetries<T>(attempt: () => Promise<T>, signal: AbortSignal, runtime: Runtime): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await attempt();
    } catch (thrown) {
      const error = thrown as LenderError;
      if (signal.aborted || n >= ATTEMPTS || !PASSING.includes(error.kind)) throw error;
      const delay = waitAskedFor(error) ?? retryDelay(n, runtime.random);
      if (delay > MAX_DELAY_MS) throw error;
      await pause(delay, signal, runtime);
    }
  }
}
