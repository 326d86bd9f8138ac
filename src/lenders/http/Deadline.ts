import type { CallOptions } from '../LenderAdapter.js';
import { givenUp, type LenderError, outOfTime } from '../LenderError.js';
import { LONGEST_TIMER_MS } from '../pause.js';

/** Until when a call may last, with all its attempts. */
export interface Deadline {
  /** Aborted with the caller's signal, or when the time is over. */
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly until: number;
  /** Why the call is over; null where it is not. */
  over(step: string, outcomeUnknown: boolean): LenderError | null;
  /**
   * The same work, rejected as soon as the call is over. Node's fetch forgets the signal of a request once its garbage is
   * collected, and would wait for a silent lender without end.
   */
  within<T>(work: Promise<T>): Promise<T>;
}

export async function withDeadline<T>(
  { signal: given, timeoutMs }: CallOptions,
  run: (deadline: Deadline) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const { signal } = controller;
  const abort = () => controller.abort();
  const timer = setTimeout(abort, Math.min(timeoutMs, LONGEST_TIMER_MS));
  given.addEventListener('abort', abort);
  if (given.aborted) abort();
  try {
    return await run({
      signal,
      until: Date.now() + timeoutMs,
      over(step, outcomeUnknown) {
        if (given.aborted) return givenUp(outcomeUnknown);
        return signal.aborted ? outOfTime(step, timeoutMs, outcomeUnknown) : null;
      },
      within: work =>
        new Promise((resolve, reject) => {
          signal.addEventListener('abort', reject);
          if (signal.aborted) reject();
          work.then(resolve, reject);
        }),
    });
  } finally {
    clearTimeout(timer);
    given.removeEventListener('abort', abort);
  }
}
