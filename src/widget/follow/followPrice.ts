import type { WidgetOptions } from '../WidgetOptions.js';
import { findPrice, type PriceSource, treesAround } from './findPrice.js';
import { PriceError } from './PriceError.js';

/** What was last said of a widget's price: each trouble is told once, however often the widget's options change meanwhile. */
const told = new WeakMap<Element, string>();

const nameOf = (source: PriceSource) => (typeof source === 'string' ? `amount-from="${source}"` : 'amountFrom');

/**
 * Watches the price that a page shows. `take` is called with the options and the amount that was read, now and whenever it is another one;
 * `refuse` when there is none, or none that can be read beyond doubt. Returns how to stop.
 *
 * The page is watched as a whole, because themes replace prices, hide them and fill them in any place. However much changes, a
 * price is read once in a frame, before that frame is painted: price and offers change together.
 */
export function followPrice(
  host: Element,
  options: WidgetOptions,
  take: (options: WidgetOptions) => void,
  refuse: (error: unknown, isNew: boolean) => void,
): () => void {
  const source = options.amountFrom!;
  const currency = options.currency || undefined;
  const { defaultView: view } = host.ownerDocument;
  const page = host.ownerDocument;
  let last: string | undefined;
  let frame = 0;

  const read = () => {
    frame = 0;
    try {
      const price = findPrice(source, host, currency);
      if (!price) {
        // It may still be on its way.
        if (page.readyState === 'loading') return;
        throw new PriceError('there is no such element in the page; check the selector, or set amount');
      }
      told.delete(host);
      const now = `${price.amount} ${price.currency}`;
      if (now !== last) take({ ...options, ...price });
      last = now;
    } catch (thrown) {
      const error = thrown as Error;
      if (last === error.message) return;
      last = error.message;
      const isNew = told.get(host) !== error.message;
      told.set(host, error.message);
      error.message = `${nameOf(source)}: ${error.message}`;
      refuse(error, isNew);
    }
  };
  // In a tab that nobody sees there are no frames.
  const soon = () => {
    if (!frame) frame = page.hidden ? view!.setTimeout(read) : view!.requestAnimationFrame(read);
  };

  const observer = new MutationObserver(soon);
  const trees = new Set([...treesAround(host), ...(typeof source === 'string' ? [] : treesAround(source))]);
  const stop = new AbortController();
  const { signal } = stop;
  for (const tree of trees) {
    observer.observe(tree, { subtree: true, childList: true, characterData: true, attributes: true });
    // What is typed or chosen changes no attribute, but perhaps what is shown.
    for (const type of ['input', 'change', 'reset']) tree.addEventListener(type, soon, { signal });
  }
  for (const type of ['DOMContentLoaded', 'visibilitychange']) page.addEventListener(type, soon, { signal });
  // A price that only wide windows show.
  view!.addEventListener('resize', soon, { signal });
  read();

  return () => {
    stop.abort();
    observer.disconnect();
    view!.cancelAnimationFrame(frame);
    view!.clearTimeout(frame);
    frame = 0;
  };
}
