import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { CheckoutState } from '../../checkout/CheckoutState.js';

/** WCAG 2.2, 2.2.1: a time limit is announced at least 20 seconds before it ends. */
const WARNING_MS = 20_000;

/** True in the last seconds of an approval. */
export function expiresSoon(state: ReadonlySignal<CheckoutState>): { soon: ReadonlySignal<boolean>; stop: () => void } {
  const soon = signal(false);
  const stop = effect(() => {
    const now = state.value;
    soon.value = false;
    if (now.phase !== 'approved' && now.phase !== 'reviewing') return;
    const wait = Date.parse(now.expiresAt) - WARNING_MS - Date.now();
    // A longer wait would overflow the timer, which would then fire at once.
    if (wait > 0x7fffffff) return;
    const timer = setTimeout(
      () => {
        soon.value = true;
      },
      Math.max(0, wait),
    );
    return () => clearTimeout(timer);
  });
  return { soon, stop };
}
