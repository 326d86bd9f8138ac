import type { Runtime } from '../Runtime.js';

/** A clock that skips each wait: it moves on at once, and remembers how long the wait would have been. */
export function skippingRuntime(): Runtime & { readonly waits: number[] } {
  let now = 0;
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    random: () => 0.5,
    setTimeout(run, ms) {
      waits.push(ms);
      now += ms;
      queueMicrotask(run);
      return run;
    },
    clearTimeout() {},
  };
}
