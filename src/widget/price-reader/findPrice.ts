import { OptionError } from '../element/options/OptionError.js';
import { PriceError, unreadable } from './PriceError.js';
import { isShown, isStruck } from './priceText.js';
import type { Price } from './readMoneyText.js';
import { readPrice } from './readPrice.js';

export type PriceSource = string | Element;

/** The trees around an element, from the inside out: its shadow root, its host's shadow root, the document. */
export function treesAround(element: Node): readonly ParentNode[] {
  const root = element.getRootNode() as ParentNode & Partial<ShadowRoot>;
  return root.host ? [root, ...treesAround(root.host)] : [root];
}

function matching(source: PriceSource, host: Element): readonly Element[] {
  if (typeof source !== 'string') return source.isConnected ? [source] : [];
  for (const tree of treesAround(host)) {
    const found = [...tree.querySelectorAll(source)].filter(each => !host.contains(each));
    if (found.length) return found;
  }
  return [];
}

/** Whether the parser has finished an element. It may pause in the middle of a figure. */
function isWhole(element: Element): boolean {
  if (element.ownerDocument.readyState !== 'loading') return true;
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}

/**
 * The price at the merchant's selector. Several elements may match if the visible ones agree, such as a price and its
 * copy in a sticky bar. Old prices, which are struck through, do not count.
 *
 * @returns undefined if no element matches, or the parser has not finished it
 * @throws PriceError; OptionError if the selector is not valid
 */
export function findPrice(source: PriceSource, host: Element, currency: string | undefined): Price | undefined {
  let found: readonly Element[];
  try {
    found = matching(source, host);
  } catch {
    throw new OptionError('it is not a selector: write amount-from="#price"');
  }
  if (!found.every(isWhole)) return undefined;
  if (!found.length) return undefined;
  const shown = found.filter(isShown);
  const current = (shown.length ? shown : found).filter(element => !isStruck(element));
  if (!current.length) return unreadable('the price is struck through');
  const [first, ...others] = current.map(element => readPrice(element, currency));
  const other = others.find(({ amount }) => Number(amount) !== Number(first!.amount));
  if (other)
    throw new PriceError(
      `${others.length + 1} elements show different prices, ${first!.amount} and ${other.amount}; select one of them by its id`,
    );
  return first;
}
