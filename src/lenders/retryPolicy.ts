import { type LenderError, mayPass } from './LenderError.js';

/** How often a failed call is repeated, and how soon. */
export interface RetryOptions {
  /** Attempts of one call, the first included. @default 3 */
  readonly attempts?: number;
  /** The longest first wait, in ms. It doubles with each attempt, up to ten times as much. @default 500 */
  readonly delayMs?: number;
}

export const ATTEMPTS = 3;
const DELAY_MS = 500;
const MOST_DOUBLED = 10;

/**
 * The one retry policy, for a checkout over any adapter and for the HTTP adapter by itself: how long to wait before a call
 * is repeated. The lender's own wish counts first; otherwise the wait is min(delay * 2^(n-1), delay * 10) * U(0.5, 1).
 *
 * @param n the attempt that failed; 1 is the first
 * @param random 0 <= x < 1
 * @returns milliseconds; null where the call is not repeated
 */
export function retryWaitMs(
  { kind, outcomeUnknown, retryAfterMs }: LenderError,
  n: number,
  random: () => number,
  { attempts = ATTEMPTS, delayMs = DELAY_MS }: RetryOptions = {},
): number | null {
  // A key that was used for another request does not become free; one that is being answered does.
  const passes = mayPass[kind] && (kind !== 'conflict' || outcomeUnknown);
  if (!passes || n >= attempts) return null;
  return retryAfterMs ?? delayMs * Math.min(2 ** (n - 1), MOST_DOUBLED) * (0.5 + random() / 2);
}
