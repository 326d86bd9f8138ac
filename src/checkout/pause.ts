import { LenderError } from '../lenders/LenderError.js';
import type { Runtime } from './Runtime.js';

/** Browsers hold a delay in 32 bits; a longer one would fire at once. */
const LONGEST_MS = 2 ** 31 - 1;

const left = () => new LenderError('aborted', 'The checkout no longer waits for this.');

/** Waits; rejects `aborted` as soon as the signal does, leaving no timer behind. */
export async function pause(ms: number, signal: AbortSignal, runtime: Runtime): Promise<void> {
  for (let rest = ms; rest > 0; rest -= LONGEST_MS) {
    await new Promise<void>((resolve, reject) => {
      if (signal.aborted) return reject(left());
      const stop = () => {
        runtime.clearTimeout(timer);
        reject(left());
      };
      const timer = runtime.setTimeout(
        () => {
          signal.removeEventListener('abort', stop);
          resolve();
        },
        Math.min(rest, LONGEST_MS),
      );
      signal.addEventListener('abort', stop, { once: true });
    });
  }
}

/** Waits while nobody looks at the page: a hidden tab asks no lender. At once where there is no document. */
export async function whenVisible(signal: AbortSignal): Promise<void> {
  while (typeof document === 'object' && document.visibilityState === 'hidden') {
    await new Promise<void>((resolve, reject) => {
      if (signal.aborted) return reject(left());
      const done = () => {
        document.removeEventListener('visibilitychange', done);
        signal.removeEventListener('abort', done);
        if (signal.aborted) reject(left());
        else resolve();
      };
      document.addEventListener('visibilitychange', done);
      signal.addEventListener('abort', done);
    });
  }
}
