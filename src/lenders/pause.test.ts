import { describe, expect, it } from 'vitest';
import { pause } from './pause.js';
import type { Runtime } from './Runtime.js';

/** A clock that moves when somebody waits for it. */
function clock(): Runtime & { readonly waits: number[] } {
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

const live = new AbortController().signal;

describe('a pause', () => {
  it('of many days is made of timers that a browser can hold', async () => {
    const runtime = clock();
    const days = 60 * 24 * 60 * 60_000;
    await pause(days, live, runtime);
    expect(Math.max(...runtime.waits)).toBeLessThan(2 ** 31);
    expect(runtime.now()).toBe(days);
  });

  it('of less than no time sets no timer', async () => {
    const runtime = clock();
    await pause(-5, live, runtime);
    await pause(Number.NaN, live, runtime);
    expect(runtime.waits).toEqual([]);
  });

  it('rejects at once and clears its timer when the signal is aborted', async () => {
    const controller = new AbortController();
    const cleared: unknown[] = [];
    const runtime: Runtime = { ...clock(), setTimeout: () => 'timer', clearTimeout: timer => void cleared.push(timer) };
    const waiting = pause(1_000, controller.signal, runtime);
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ kind: 'aborted' });
    expect(cleared).toEqual(['timer']);
    await expect(pause(1_000, controller.signal, runtime)).rejects.toMatchObject({ kind: 'aborted' });
  });
});
