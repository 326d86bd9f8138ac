import type { CallOptions } from '../LenderAdapter.js';
import { type LenderError, type LenderErrorKind, passingKinds } from '../LenderError.js';
import { ATTEMPTS, BASE_MS, retryDelay } from '../retryDelay.js';
import { type Limit, withinLimit } from './Limit.js';

/** How a call is tried again where its caller does not decide that itself (`CallOptions.once`). */
export interface RetryOptions {
  /** The first included. @default 3 */
  readonly attempts?: number;
  /** How long the first wait is at most, in ms. Doubles with each attempt, up to ten times as much. @default 500 */
  readonly delayMs?: number;
}

/** The others would only fail again; nor does a key that was used for something else become free. */
const passes = ({ kind, outcomeUnknown }: LenderError) =>
  (passingKinds as readonly LenderErrorKind[]).includes(kind) && (kind !== 'conflict' || outcomeUnknown);

/**
 * Tries again what may pass by itself, all within the time of one call: a wait that would outlast it is not begun, and the
 * failure says how long to wait.
 */
export function repeat<T>(
  step: string,
  options: CallOptions,
  { attempts = ATTEMPTS, delayMs = BASE_MS }: RetryOptions,
  attempt: (limit: Limit) => Promise<T>,
): Promise<T> {
  return withinLimit(options, async limit => {
    for (let n = 1; ; n++) {
      try {
        return await attempt(limit);
      } catch (thrown) {
        const error = thrown as LenderError;
        const delay = error.retryAfterMs ?? retryDelay(n, Math.random, delayMs);
        if (options.once || n >= attempts || !passes(error) || Date.now() + delay >= limit.until) throw error;
        await pause(delay, limit.signal);
        const over = limit.over(step, error.outcomeUnknown);
        if (over) throw over;
      }
    }
  });
}

/** Ends early with the signal. */
const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>(resolve => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
