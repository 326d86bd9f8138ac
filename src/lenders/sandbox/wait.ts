import { LenderError } from '../LenderError.js';

/** @throws LenderError `aborted`, as soon as the signal says so */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new LenderError('aborted', 'The sandbox was not waited for.', { outcomeUnknown: true }));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });
}
