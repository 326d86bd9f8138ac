import { givenUp, type LenderError } from './LenderError.js';
import { type Runtime, systemRuntime } from './Runtime.js';

/** Browsers hold a delay in 32 bits. A longer one would fire at once. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * A promise that rejects with `aborted` as soon as the signal is aborted.
 *
 * @param begin returns how to remove its timers and listeners; that is called with the error where there is one
 */
export function whileWanted<T>(
  signal: AbortSignal,
  begin: (resolve: (value: T) => void, reject: (error: LenderError) => void) => (error?: LenderError) => void,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    let end: ReturnType<typeof begin> | undefined;
    const stop = (error?: LenderError) => {
      signal.removeEventListener('abort', leave);
      end?.(error);
    };
    const fail = (error: LenderError) => {
      stop(error);
      reject(error);
    };
    const leave = () => fail(givenUp());
    if (signal.aborted) return leave();
    signal.addEventListener('abort', leave);
    end = begin(value => {
      stop();
      resolve(value);
    }, fail);
  });
}

/**
 * Waits, or does not where `ms` is below 0.
 *
 * @throws LenderError `aborted`, as soon as the signal is aborted
 */
export async function pause(ms: number, signal: AbortSignal, runtime: Runtime = systemRuntime): Promise<void> {
  if (signal.aborted) throw givenUp();
  for (let rest = ms; rest >= 0; rest -= LONGEST_TIMER_MS)
    await whileWanted<void>(signal, resolve => {
      const timer = runtime.setTimeout(resolve, Math.min(rest, LONGEST_TIMER_MS));
      return () => runtime.clearTimeout(timer);
    });
}
