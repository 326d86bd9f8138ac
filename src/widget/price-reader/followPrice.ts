import type { WidgetOptions } from '../element/options/WidgetOptions.js';
import { findPrice, treesAround } from './findPrice.js';
import { PriceError } from './PriceError.js';

/** The last problem told for each widget. It is told once, however often the options change meanwhile. */
const told = new WeakMap<Element, string>();

/** How many ms a problem must last. A price that is still loading, or drawn in several steps, is not the merchant's mistake. */
const PATIENCE = 1_000;

/** Events that change what is shown without changing an element: typing, choosing, a style sheet that loads, a fade. */
const SIGNALS = ['input', 'change', 'reset', 'load', 'transitionend', 'animationend'];

/**
 * Watches the price that a page shows, until the signal aborts. The whole page is watched, because themes replace and hide prices and fill
 * them in anywhere. However much changes, the price is read once in a frame and before its paint: price and offers change together.
 *
 * @param take gets the options with the amount that was read, soon and whenever it changes
 * @param refuse is called at once when no price can be read beyond doubt
 * @param tell gets the reason if that lasts
 */
export function followPrice(
  host: Element,
  options: WidgetOptions,
  take: (options: WidgetOptions) => void,
  refuse: () => void,
  tell: (error: unknown) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const source = options.amountFrom!;
  const currency = options.currency || undefined;
  const page = host.ownerDocument;
  const view = page.defaultView!;
  let last: string | undefined;
  /** Set while a reading is due. */
  let cancel: (() => void) | undefined;
  let telling = 0;

  const read = () => {
    cancel = undefined;
    if (signal.aborted) return;
    try {
      const price = findPrice(source, host, currency);
      if (!price) {
        // It may still be loading.
        if (page.readyState === 'loading') return;
        throw new PriceError(
          'there is no such element in the page; check the selector, or set amount instead of amount-from',
        );
      }
      view.clearTimeout(telling);
      told.delete(host);
      const now = `${price.amount} ${price.currency}`;
      if (now !== last) take({ ...options, ...price });
      last = now;
    } catch (thrown) {
      const error = thrown as Error;
      const { message } = error;
      if (last === message) return;
      last = message;
      refuse();
      view.clearTimeout(telling);
      if (told.get(host) === message) return;
      telling = view.setTimeout(() => {
        told.set(host, message);
        error.message = `${typeof source === 'string' ? `amount-from="${source}"` : 'amountFrom'}: ${message}`;
        tell(error);
      }, PATIENCE);
    }
  };
  // A hidden tab has no frames.
  const soon = () => {
    if (cancel) return;
    // Frames and timers have numbers of their own: cancelled as the wrong kind, a number would be one of the page's.
    if (page.hidden) {
      const timer = view.setTimeout(read);
      cancel = () => view.clearTimeout(timer);
    } else {
      const frame = view.requestAnimationFrame(read);
      cancel = () => view.cancelAnimationFrame(frame);
    }
  };

  const observer = new MutationObserver(soon);
  const trees = new Set([...treesAround(host), ...(typeof source === 'string' ? [] : treesAround(source))]);
  for (const tree of trees) {
    observer.observe(tree, { subtree: true, childList: true, characterData: true, attributes: true });
    for (const type of SIGNALS) tree.addEventListener(type, soon, { signal, capture: true });
  }
  for (const type of ['DOMContentLoaded', 'visibilitychange']) page.addEventListener(type, soon, { signal });
  // Some prices are shown in wide windows only.
  view.addEventListener('resize', soon, { signal });
  // Not at once: the callback may abort, and the caller is not ready for that before this function returns.
  view.queueMicrotask(read);

  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancel?.();
    view.clearTimeout(telling);
  });
}
