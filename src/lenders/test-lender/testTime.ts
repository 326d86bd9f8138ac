import type { Runtime, TestTime } from '../Runtime.js';

/** No poll and no repetition waits longer. What does is the end of an approval. */
const LONGEST_WAIT_MS = 5 * 60_000;

/**
 * The time of a lender for tests: no call has a limit, no wait takes any, and the end of an approval comes when the test says so.
 *
 * @param hasNews whether the lender would say something new if it were asked. Else the page waits for `news()`.
 */
export function testTime(hasNews: () => boolean): TestTime & { news(): void; lapse(): void } {
  const waits = new Set<() => void>();
  const lapses = new Set<() => void>();
  const runAll = (timers: Set<() => void>) => {
    for (const run of [...timers]) {
      timers.delete(run);
      // A promise and not `queueMicrotask`, which Jest's fake timers hold.
      Promise.resolve().then(run);
    }
  };
  const runtime: Runtime = {
    now: () => Date.now(),
    random: () => 0.5,
    setTimeout(run, ms) {
      const timer = () => run();
      if (ms <= LONGEST_WAIT_MS) waits.add(timer);
      else if (ms < Infinity) lapses.add(timer);
      if (hasNews()) runAll(waits);
      return timer;
    },
    clearTimeout(timer) {
      waits.delete(timer as () => void);
      lapses.delete(timer as () => void);
    },
  };
  const limits = { terms: Infinity, apply: Infinity, status: Infinity, commit: Infinity, cancel: Infinity };
  return { runtime, limits, news: () => runAll(waits), lapse: () => runAll(lapses) };
}
