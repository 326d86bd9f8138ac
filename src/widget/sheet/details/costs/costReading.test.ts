import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckoutState } from '../../../../checkout/CheckoutState.js';
import { offerOf } from '../../../testing/offers.js';
import { costReading, reading } from './costReading.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  reading.takesTime = true;
});

const offer = offerOf({ method: 'interest-free', count: 3 }, { jurisdiction: 'CN' });
const approval = {
  key: 'k1',
  choice: { planId: 'plan' },
  reference: 'r1',
  offer,
  shown: offer,
  limitMinor: 1,
  expiresAt: '',
};
const approved: CheckoutState = { phase: 'approved', ...approval };
const review: CheckoutState = { phase: 'reviewing', ...approval };
/** A table, as far as its rows are asked for. */
const scrolled: string[] = [];
const scrollable = (name: string) => ({
  scrollIntoView: ({ block }: ScrollIntoViewOptions) => void scrolled.push(`${name} ${block}`),
});
const last = { closest: (name: string) => (name === 'table' ? table : {}), ...scrollable('last row') };
const table = { rows: [{}, last], ...scrollable('table') } as unknown as HTMLTableElement;

/** A browser that tells what comes into view when the test says so. */
function stubObserver() {
  const watched = new Map<unknown, (seen: boolean) => void>();
  vi.stubGlobal('getComputedStyle', () => ({ scrollPaddingBottom: '144px' }));
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #tell: (entries: object[]) => void;
      constructor(tell: (entries: object[]) => void, { rootMargin }: IntersectionObserverInit) {
        expect(rootMargin).toBe('0px 0px -144px');
        this.#tell = tell;
      }
      observe(row: unknown) {
        watched.set(row, isIntersecting => this.#tell([{ isIntersecting }]));
      }
      disconnect() {
        watched.clear();
      }
    },
  );
  return watched;
}

describe('the time that the law of China wants for reading the costs', () => {
  it('is three seconds from when the last row of the table has come into view in the review, above the buttons, and is counted down', () => {
    const watched = stubObserver();
    const state = signal<CheckoutState>(approved);
    const { left, watch } = costReading(state);
    expect([left.value, watch.value]).toEqual([0, null]);
    state.value = review;
    watch.value!(table);
    vi.advanceTimersByTime(60_000);
    expect([...watched.keys()]).toEqual([last]);
    watched.get(last)!(false);
    vi.advanceTimersByTime(60_000);
    expect(left.value).toBeUndefined();
    watched.get(last)!(true);
    const counted = [left.value];
    for (let second = 1; second <= 3; second++) {
      vi.advanceTimersByTime(999);
      watched.get(last)!(second % 2 === 0);
      counted.push(left.value);
      vi.advanceTimersByTime(1);
      counted.push(left.value);
    }
    expect(counted).toEqual([3, 3, 2, 2, 1, 1, 0]);
  });

  it('begins at once where a browser does not say what is in view', () => {
    const { left, watch } = costReading(signal(review));
    watch.value!(table);
    vi.advanceTimersByTime(2_999);
    expect(left.value).toBe(1);
    vi.advanceTimersByTime(1);
    expect(left.value).toBe(0);
  });

  it('comes sooner for a shopper who presses the button too early: the table is brought into view, or its end where it is too high', () => {
    const { watch, show } = costReading(signal(review));
    show();
    expect(scrolled).toEqual([]);
    watch.value!(table);
    show();
    expect(scrolled).toEqual(['last row nearest', 'table nearest']);
  });

  it('begins anew with each review', () => {
    const state = signal<CheckoutState>(review);
    const { left, watch } = costReading(state);
    watch.value!(table);
    vi.advanceTimersByTime(2_000);
    state.value = approved;
    vi.advanceTimersByTime(2_000);
    state.value = review;
    vi.advanceTimersByTime(60_000);
    expect(left.value).toBeUndefined();
    watch.value!(table);
    vi.advanceTimersByTime(3_000);
    expect(left.value).toBe(0);
  });

  it('leaves no timer and no observer behind when the widget ends', () => {
    const watched = stubObserver();
    const { watch, stop } = costReading(signal(review));
    const leave = watch.value!(table)!;
    watched.get(last)!(true);
    expect(vi.getTimerCount()).toBe(1);
    stop();
    leave();
    expect([vi.getTimerCount(), watched.size]).toEqual([0, 0]);
  });

  it('is skipped in the unit tests of a shop', () => {
    reading.takesTime = false;
    expect(costReading(signal(review)).left.value).toBe(0);
  });
});
