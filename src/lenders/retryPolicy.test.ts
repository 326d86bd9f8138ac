import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LenderError, type LenderErrorKind, mayPass } from './LenderError.js';
import { ATTEMPTS, retryWaitMs } from './retryPolicy.js';

const half = () => 0.5;
const failed = (kind: LenderErrorKind, details = {}) => new LenderError(kind, 'No.', details);

describe('a failed call', () => {
  const repeated: Record<LenderErrorKind, boolean> = {
    network: true,
    timeout: true,
    'rate-limited': true,
    conflict: false,
    unavailable: true,
    rejected: false,
    'already-financed': false,
    'stale-terms': false,
    malformed: false,
    aborted: false,
    unsupported: false,
  };

  it.each(Object.keys(mayPass) as LenderErrorKind[])('of the kind %s is repeated if that may pass by itself', kind => {
    expect(retryWaitMs(failed(kind), 1, half) !== null).toBe(repeated[kind]);
  });

  it('with a conflict is repeated while the key is being answered, and not where it belongs to another request', () => {
    expect(retryWaitMs(failed('conflict', { outcomeUnknown: true }), 1, half)).toBe(375);
    expect(retryWaitMs(failed('conflict'), 1, half)).toBeNull();
  });

  it('is repeated twice, or as often as the options say', () => {
    const waits = (attempts?: number) =>
      [1, 2, 3, 4, 5, 6].filter(n => retryWaitMs(failed('network'), n, half, attempts ? { attempts } : {}) !== null);
    expect(waits()).toEqual([1, 2]);
    expect(ATTEMPTS).toBe(3);
    expect(waits(1)).toEqual([]);
    expect(waits(6)).toEqual([1, 2, 3, 4, 5]);
  });

  it('that is not a LenderError is never repeated', () => {
    expect(retryWaitMs(new TypeError('x') as unknown as LenderError, 1, half)).toBeNull();
  });
});

describe('the wait before a retry', () => {
  it('doubles up to 5 s, and chance takes at most half of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (n, chance) => {
          const full = Math.min(500 * 2 ** (n - 1), 5_000);
          const wait = retryWaitMs(failed('network'), n, () => chance, { attempts: 61 })!;
          expect(wait).toBeGreaterThanOrEqual(full / 2);
          expect(wait).toBeLessThanOrEqual(full);
        },
      ),
    );
  });

  it('is the time that the lender asks for', () => {
    expect(retryWaitMs(failed('rate-limited', { retryAfterMs: 0 }), 1, half)).toBe(0);
    expect(retryWaitMs(failed('rate-limited', { retryAfterMs: 1_500 }), 2, half)).toBe(1_500);
  });
});
