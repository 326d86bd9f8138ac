import { describe, expect, it } from 'vitest';
import { pause } from './pause.js';
import type { Runtime } from './Runtime.js';
import { skippingRuntime } from './testing/skippingRuntime.js';

const live = new AbortController().signal;

describe('a pause', () => {
  it('of many days is made of timers that a browser can hold', async () => {
    const runtime = skippingRuntime();
    const days = 60 * 24 * 60 * 60_000;
    await pause(days, live, runtime);
    expect(Math.max(...runtime.waits)).toBeLessThan(2 ** 31);
    expect(runtime.now()).toBe(days);
  });

  it('of less than no time sets no timer', async () => {
    const runtime = skippingRuntime();
    await pause(-5, live, runtime);
    await pause(Number.NaN, live, runtime);
    expect(runtime.waits).toEqual([]);
  });

  it('rejects at once and clears its timer when the signal is aborted', async () => {
    const controller = new AbortController();
    const cleared: unknown[] = [];
    const runtime: Runtime = {
      ...skippingRuntime(),
      setTimeout: () => 'timer',
      clearTimeout: timer => void cleared.push(timer),
    };
    const waiting = pause(1_000, controller.signal, runtime);
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ kind: 'aborted' });
    expect(cleared).toEqual(['timer']);
    await expect(pause(1_000, controller.signal, runtime)).rejects.toMatchObject({ kind: 'aborted' });
  });
});
