import type { WidgetOptions } from '../element/options/WidgetOptions.js';
import { findPrice, treesAround } from './findPrice.js';
import { PriceError } from './PriceError.js';

/** What was last told of a widget's price: each trouble is told once, however often the widget's options change meanwhile. */
const told = new WeakMap<Element, string>();

/** ms for which a trouble has to last: a price on its way, or drawn by a theme in several steps, is no merchant's mistake. */
const PATIENCE = 1_000;

/** What changes no element, but perhaps what is shown: what is typed or chosen, styles that arrive, a price that fades in. */
const SIGNALS = ['input', 'change', 'reset', 'load', 'transitionend', 'animationend'];

/**
 * Watches the price that a page shows. `take` is called with the options and the amount that was read, soon and whenever it is another one;
 * `refuse` at once when there is none, or none that can be read beyond doubt; `tell` says why if that lasts. Ends with the signal.
 *
 * The page is watched as a whole, because themes replace prices, hide them and fill them in any place. However much changes, a
 * price is read once in a frame, before that frame is painted: price and offers change together.
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
        // It may still be on its way.
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
  // In a tab that nobody sees there are no frames.
  const soon = () => {
    if (cancel) return;
    // Frames and timers are numbered each for themselves: a number cancelled as the other kind would be one of the page's own.
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
  // A price that only wide windows show.
  view.addEventListener('resize', soon, { signal });
  // Not before the caller knows how to stop: who hears of the price may want other options at once.
  view.queueMicrotask(read);

  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancel?.();
    view.clearTimeout(telling);
  });
}
