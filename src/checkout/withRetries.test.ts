import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LenderError, lenderErrorKinds } from '../lenders/LenderError.js';
import { pause } from '../lenders/pause.js';
import type { Runtime } from '../lenders/Runtime.js';
import { ATTEMPTS, retryDelay } from '../lenders/retryDelay.js';
import { waitAskedFor, withRetries } from './withRetries.js';

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

describe('the delay before a retry', () => {
  it('doubles up to 5 s, and chance takes at most half of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (n, chance) => {
          const full = Math.min(500 * 2 ** (n - 1), 5_000);
          const delay = retryDelay(n, () => chance);
          expect(delay).toBeGreaterThanOrEqual(full / 2);
          expect(delay).toBeLessThanOrEqual(full);
        },
      ),
    );
  });
});

describe('the wait that a lender asks for', () => {
  it.each([
    [0, 0],
    [1_500, 1_500],
    [60_001, 60_000],
    [Number.POSITIVE_INFINITY, 60_000],
    [-1, undefined],
    [Number.NaN, undefined],
    [undefined, undefined],
  ])('is %s ms as %s', (retryAfterMs, expected) => {
    expect(waitAskedFor(new LenderError('rate-limited', '', { retryAfterMs }))).toBe(expected);
  });
});

describe('a call with retries', () => {
  it.each(
    lenderErrorKinds.map(
      kind => [kind, ['network', 'timeout', 'rate-limited', 'conflict', 'unavailable'].includes(kind)] as const,
    ),
  )('that fails with the kind %s is repeated: %s', async (kind, repeated) => {
    const runtime = clock();
    let attempts = 0;
    const failing = () => {
      attempts++;
      return Promise.reject(new LenderError(kind, 'No.'));
    };
    await expect(withRetries(failing, live, runtime)).rejects.toMatchObject({ kind });
    expect(attempts).toBe(repeated ? ATTEMPTS : 1);
    expect(runtime.waits).toEqual(repeated ? [375, 750] : []);
  });

  it('is not repeated after a fault of this program', async () => {
    let attempts = 0;
    const faulty = async () => {
      attempts++;
      throw new TypeError('x');
    };
    await expect(withRetries(faulty, live, clock())).rejects.toThrow(TypeError);
    expect(attempts).toBe(1);
  });

  it('stops between attempts once nobody waits any more', async () => {
    const controller = new AbortController();
    let attempts = 0;
    const given = withRetries(
      () => {
        attempts++;
        controller.abort();
        return Promise.reject(new LenderError('network', 'Away.'));
      },
      controller.signal,
      clock(),
    );
    await expect(given).rejects.toThrow();
    expect(attempts).toBe(1);
  });
});

describe('a pause', () => {
  it('of many days is made of timers that a browser can hold', async () => {
    const runtime = clock();
    const days = 60 * 24 * 60 * 60_000;
    await pause(days, live, runtime);
    expect(Math.max(...runtime.waits)).toBeLessThan(2 ** 31);
    expect(runtime.now()).toBe(days);
  });

  it('of no time sets no timer', async () => {
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
