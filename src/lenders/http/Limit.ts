import type { CallOptions } from '../LenderAdapter.js';
import { LenderError } from '../LenderError.js';

/** Browsers hold a delay in 32 bits; a longer one would fire at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** Until when a call may last, with all that it tries. */
export interface Limit {
  /** Over with the caller's signal, or with the time. */
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly until: number;
  /** Why it is over; null where it is not. */
  over(step: string, outcomeUnknown: boolean): LenderError | null;
}

export async function withinLimit<T>(
  { signal: given, timeoutMs }: CallOptions,
  run: (limit: Limit) => Promise<T>,
): Promise<T> {
  const { signal, abort } = abortable();
  const timer = setTimeout(abort, Math.min(timeoutMs, LONGEST_MS));
  given.addEventListener('abort', abort);
  if (given.aborted) abort();
  try {
    return await run({
      signal,
      until: Date.now() + timeoutMs,
      over(step, outcomeUnknown) {
        const details = { outcomeUnknown };
        if (given.aborted) return new LenderError('aborted', 'Nobody waits for this any more.', details);
        const late = `The lender did not answer ${step} within ${timeoutMs / 1000} s.`;
        return signal.aborted ? new LenderError('timeout', late, details) : null;
      },
    });
  } finally {
    clearTimeout(timer);
    given.removeEventListener('abort', abort);
  }
}

function abortable(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
