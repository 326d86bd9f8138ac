import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { CheckoutState } from '../../checkout/CheckoutState.js';
import { READING_SECONDS } from '../../pricing/jurisdictions/reviewRules.js';

/** Whether the reading time is waited for. The steps of a shop's unit tests skip it, because such tests may hold the timers. */
export const reading = { takesTime: true };

/** True once a review has been open for as long as its law wants the costs to be read. */
export function hasRead(state: ReadonlySignal<CheckoutState>): { read: ReadonlySignal<boolean>; stop: () => void } {
  const read = signal(true);
  const stop = effect(() => {
    const now = state.value;
    if (now.phase !== 'reviewing') return;
    const seconds = (reading.takesTime && READING_SECONDS[now.offer.jurisdiction]) || 0;
    read.value = !seconds;
    const timer = setTimeout(() => {
      read.value = true;
    }, seconds * 1_000);
    return () => clearTimeout(timer);
  });
  return { read, stop };
}
