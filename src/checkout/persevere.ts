import { type LenderError, type LenderErrorKind, passingKinds } from '../lenders/LenderError.js';
import { pause } from './pause.js';
import type { Runtime } from './Runtime.js';

/** The others would only fail again. */
const PASSING: readonly LenderErrorKind[] = passingKinds;
export const ATTEMPTS = 3;
const BASE_MS = 500;
const MAX_MS = 5_000;
const LONGEST_RETRY_AFTER_MS = 60_000;

/** What the lender asked to wait: nonsense is ignored, absurd values are capped. */
export function retryAfter({ retryAfterMs }: LenderError): number | undefined {
  return retryAfterMs! >= 0 ? Math.min(retryAfterMs!, LONGEST_RETRY_AFTER_MS) : undefined;
}

/** min(base * 2^(n-1), max) * U(0.5, 1) after attempt n. */
export function retryDelay(n: number, random: () => number): number {
  return Math.min(BASE_MS * 2 ** (n - 1), MAX_MS) * (0.5 + random() / 2);
}

/**
 * Tries again what may pass by itself. A wait that is longer than a shopper should look at without a word is not
 * taken here: the failure is reported, with the time to wait.
 */
export async function persevere<T>(attempt: () => Promise<T>, signal: AbortSignal, runtime: Runtime): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await attempt();
    } catch (error) {
      if (signal.aborted || n >= ATTEMPTS || !PASSING.includes((error as LenderError).kind)) throw error;
      const delay = retryAfter(error as LenderError) ?? retryDelay(n, runtime.random);
      if (delay > MAX_MS) throw error;
      await pause(delay, signal, runtime);
    }
  }
}
