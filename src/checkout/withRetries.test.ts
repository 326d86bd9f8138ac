import { describe, expect, it } from 'vitest';
import { LenderError } from '../lenders/LenderError.js';
import { ATTEMPTS } from '../lenders/retryPolicy.js';
import { skippingRuntime } from '../lenders/testing/skippingRuntime.js';
import { withRetries } from './withRetries.js';

const live = new AbortController().signal;

describe('a call with retries', () => {
  it('is repeated after a failure that may pass, with the waits of the one policy', async () => {
    const runtime = skippingRuntime();
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
    await expect(withRetries(faulty, live, skippingRuntime())).rejects.toThrow(TypeError);
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
      skippingRuntime(),
    );
    await expect(given).rejects.toThrow();
    expect(attempts).toBe(1);
  });
});
