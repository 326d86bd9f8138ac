import type { LenderError } from '../lenders/LenderError.js';
import { pause } from '../lenders/pause.js';
import type { Runtime } from '../lenders/Runtime.js';
import { retryWaitMs } from '../lenders/retryPolicy.js';

/** Longer than this, a silent screen looks broken. */
const LONGEST_WAIT_MS = 5_000;

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
      const wait = retryWaitMs(error, n, runtime.random);
      if (signal.aborted || wait === null || wait > LONGEST_WAIT_MS) throw error;
      await pause(wait, signal, runtime);
    }
  }
}
