import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckoutState } from '../../checkout/CheckoutState.js';
import { READING_SECONDS } from '../../pricing/jurisdictions/reviewRules.js';
import type { Jurisdiction } from '../../pricing/offers/TermSheet.js';
import { offerOf } from '../testing/offers.js';
import { hasRead, reading } from './hasRead.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  reading.takesTime = true;
});

const choice = { planId: 'plan' };
function approvalIn(jurisdiction: Jurisdiction) {
  const offer = offerOf({ method: 'interest-free', count: 3 }, { jurisdiction });
  return { key: 'k1', choice, reference: 'r1', offer, shown: offer, limitMinor: 1, expiresAt: '' };
}
const reviewIn = (jurisdiction: Jurisdiction): CheckoutState => ({ phase: 'reviewing', ...approvalIn(jurisdiction) });

describe('the time that a law wants for reading the costs', () => {
  it('is three seconds in China, from the opening of the review', () => {
    expect(READING_SECONDS.CN).toBe(3);
    const state = signal<CheckoutState>({ phase: 'approved', ...approvalIn('CN') });
    const { read } = hasRead(state);
    vi.advanceTimersByTime(60_000);
    state.value = reviewIn('CN');
    expect(read.value).toBe(false);
    vi.advanceTimersByTime(2_999);
    expect(read.value).toBe(false);
    vi.advanceTimersByTime(1);
    expect(read.value).toBe(true);
  });

  it.each(['EU', 'DE', 'UK', 'US', 'JP', 'INTL'] as const)('is none in %s', jurisdiction => {
    expect(hasRead(signal(reviewIn(jurisdiction))).read.value).toBe(true);
  });

  it('begins anew with each review', () => {
    const state = signal(reviewIn('CN'));
    const { read } = hasRead(state);
    vi.advanceTimersByTime(2_000);
    state.value = { phase: 'approved', ...approvalIn('CN') };
    vi.advanceTimersByTime(2_000);
    state.value = reviewIn('CN');
    vi.advanceTimersByTime(2_000);
    expect(read.value).toBe(false);
    vi.advanceTimersByTime(1_000);
    expect(read.value).toBe(true);
  });

  it('leaves no timer behind when the widget ends', () => {
    const { stop } = hasRead(signal(reviewIn('CN')));
    expect(vi.getTimerCount()).toBe(1);
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is skipped in the unit tests of a shop', () => {
    reading.takesTime = false;
    expect(hasRead(signal(reviewIn('CN'))).read.value).toBe(true);
  });
});
