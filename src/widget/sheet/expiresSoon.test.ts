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
  it('comes twenty seconds ahead, and not before', () => {
    const { soon, stop } = approve('2026-11-23T10:01:00Z');
    vi.advanceTimersByTime(39_999);
    expect(soon.value).toBe(false);
    vi.advanceTimersByTime(1);
    expect(soon.value).toBe(true);
    stop();
  });

  it('comes at once where less than that is left', () => {
    const { soon, stop } = approve('2026-11-23T10:00:05Z');
    vi.advanceTimersByTime(0);
    expect(soon.value).toBe(true);
    stop();
  });

  it('comes in the review as well, but not once the shopper has agreed', () => {
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

  it('does not come now for an approval of many weeks, which a timer cannot count', () => {
    const { soon, stop } = approve('2099-01-01T00:00:00Z');
    vi.advanceTimersByTime(60_000);
    expect(soon.value).toBe(false);
    stop();
  });

  it('is taken back with the approval, and leaves no timer', () => {
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
