import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOffers } from '../../checkout/createOffers.js';
import { cart } from '../../checkout/testing/openPage.js';
import { expiresSoon } from './expiresSoon.js';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-23T10:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

function approve(expiresAt: string) {
  const offers = createOffers(cart);
  const choice = { planId: 'six' };
  const offer = offers.price(choice)!;
  const approval = { key: 'k1', choice, reference: 'r1', offer, shown: offer, limitMinor: 1, expiresAt };
  const put = (phase: 'approved' | 'reviewing' | 'committing') => offers.move(() => ({ phase, ...approval }));
  put('approved');
  return { offers, put, ...expiresSoon(offers.state) };
}

describe('the warning that an approval is about to expire', () => {
  it('comes twenty seconds before the end, and not earlier', () => {
    const { soon, stop } = approve('2026-11-23T10:01:00Z');
    vi.advanceTimersByTime(39_999);
    expect(soon.value).toBe(false);
    vi.advanceTimersByTime(1);
    expect(soon.value).toBe(true);
    stop();
  });

  it('comes at once if less time is left', () => {
    const { soon, stop } = approve('2026-11-23T10:00:05Z');
    vi.advanceTimersByTime(0);
    expect(soon.value).toBe(true);
    stop();
  });

  it('also comes in the review, but not after the shopper agreed', () => {
    const { soon, put, stop } = approve('2026-11-23T10:01:00Z');
    put('reviewing');
    vi.advanceTimersByTime(40_000);
    expect(soon.value).toBe(true);
    put('committing');
    expect(soon.value).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect(soon.value).toBe(false);
    stop();
  });

  it('does not come at once for an approval of many weeks, which is too long for a timer', () => {
    const { soon, stop } = approve('2099-01-01T00:00:00Z');
    vi.advanceTimersByTime(60_000);
    expect(soon.value).toBe(false);
    stop();
  });

  it('goes with the approval, and leaves no timer', () => {
    const { soon, offers, stop } = approve('2026-11-23T10:00:10Z');
    vi.advanceTimersByTime(0);
    expect(soon.value).toBe(true);
    offers.cancel();
    expect(soon.value).toBe(false);
    stop();
    approve('2026-11-23T10:01:00Z').stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
