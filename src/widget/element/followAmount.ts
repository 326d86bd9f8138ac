import type { WidgetOptions } from './options/WidgetOptions.js';

/**
 * Hands options on once their amount is known. Options that name the element with the price are handed on again with each new price.
 *
 * @param show takes options with an amount
 * @param clear where the page shows no price, or none that can be read beyond doubt
 * @param refuse takes what was thrown where the part that reads prices did not load
 * @param fail is told why no price can be read, if that lasts
 * @returns takes options in the place of the ones before; without options it stops
 */
export function followAmount(
  element: Element,
  show: (options: WidgetOptions) => void,
  clear: () => void,
  refuse: (thrown: unknown) => void,
  fail: (error: unknown) => void,
): (options?: WidgetOptions) => void {
  let stop: AbortController | undefined;
  /** Whether a price of the page has been taken. Until then the amount beside it serves. */
  let taken = false;
  return options => {
    stop?.abort();
    if (!options) return;
    stop = new AbortController();
    const { signal } = stop;
    const { amountFrom, amount } = options;
    taken &&= !!amountFrom;
    const serves = () => amount && !taken;
    if (!amountFrom || serves()) show(options);
    if (!amountFrom) return;
    const take = (priced: WidgetOptions) => {
      taken = true;
      show(priced);
    };
    import('../price-reader/followPrice.js')
      .then(part => part.followPrice(element, options, take, () => serves() || clear(), fail, signal))
      .catch(thrown => signal.aborted || refuse(thrown));
  };
}
