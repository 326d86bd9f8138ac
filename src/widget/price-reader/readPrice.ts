import { parseAmount } from '../../pricing/money/parseAmount.js';
import { inOwnLanguage } from './inOwnLanguage.js';
import { PriceError, unreadable } from './PriceError.js';
import { isShown, priceText } from './priceText.js';
import { type Price, readMoneyText } from './readMoneyText.js';

/** What an element says to machines: `content`, or the `value` of `<data>` and of fields for numbers. Undefined if it has only text for people. */
function machineValue(element: Element): string | undefined {
  const content = element.getAttribute('content');
  if (content !== null) return content.trim();
  if (element.localName === 'data') return element.getAttribute('value')?.trim();
  if (element.matches('input[type=number],input[type=hidden]')) return (element as HTMLInputElement).value;
  return undefined;
}

const PLAIN = /^\d+(?:\.\d+)?$/;

const readText = (element: Element, text: string, currency: string | undefined): Price =>
  inOwnLanguage(element, text, language => readMoneyText(text, currency, language));

/**
 * The price that one element shows.
 *
 * @throws PriceError, PricingError for a currency that does not exist
 */
export function readPrice(element: Element, currency: string | undefined): Price {
  const amount = machineValue(element);
  const isField = element.matches('input');
  if (amount === undefined) {
    if (isField) return readText(element, (element as HTMLInputElement).value, currency);
    if (!isShown(element)) return unreadable('the price is hidden');
    return readText(element, priceText(element), currency);
  }
  if (!currency) throw new PriceError(`currency is missing: write currency="EUR" beside "${amount}"`);
  if (!PLAIN.test(amount)) return unreadable(`"${amount}" is not a plain amount such as 1234.56`);
  const minor = parseAmount(amount, currency);
  // Some themes change the text of a price and leave `content` behind. Where the text can be read, the two must agree.
  let shown = amount;
  try {
    if (!isField && isShown(element)) shown = readText(element, priceText(element), currency).amount;
  } catch {}
  if (parseAmount(shown, currency) !== minor)
    throw new PriceError(
      `it says ${amount} to machines and ${shown} to shoppers; keep both alike, or take content away`,
    );
  return { amount, currency };
}
