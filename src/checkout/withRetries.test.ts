import { describe, expect, it } from 'vitest';
import { LenderError } from '../lenders/LenderError.js';
import type { Runtime } from '../lenders/Runtime.js';
import { ATTEMPTS } from '../lenders/retryPolicy.js';
import { withRetries } from './withRetries.js';

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

describe('a call with retries', () => {
  it('is repeated after a failure that may pass, with the waits of the one policy', async () => {
    const runtime = clock();
    let attempts = 0;
    const failing = () => {
      attempts++;
      return Promise.reject(new LenderError('unavailable', 'No.'));
    };
    await expect(withRetries(failing, live, runtime)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(attempts).toBe(ATTEMPTS);
    expect(runtime.waits).toEqual([375, 750]);
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
