import { learnCurrency } from '../currencies/learnCurrency.js';
import type { WidgetOptions } from './options/WidgetOptions.js';

/**
 * Passes options on once their amount is known. Options that name the element with the price are passed on again with each new price.
 *
 * @param show takes options with an amount
 * @param clear is called when the page shows no price that can be read beyond doubt
 * @param refuse takes the error if the part that reads prices does not load
 * @param fail takes the reason why no price can be read, if that lasts
 * @returns a function that replaces the options; without options it stops
 */
export function followAmount(
  element: Element,
  show: (options: WidgetOptions) => void,
  clear: () => void,
  refuse: (thrown: unknown) => void,
  fail: (error: unknown) => void,
): (options?: WidgetOptions) => void {
  let stop: AbortController | undefined;
  /** Whether a price has been read from the page. Until then the option `amount` is used. */
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
    // Without the option, the text of the price may name any currency.
    Promise.all([import('../price-reader/followPrice.js'), learnCurrency(options.currency ?? '')])
      .then(([part]) => part.followPrice(element, options, take, () => serves() || clear(), fail, signal))
      .catch(thrown => signal.aborted || refuse(thrown));
  };
}
