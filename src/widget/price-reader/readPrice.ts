import { currencyExponent } from '../../pricing/money/currencyExponent.js';
import { parseAmount } from '../../pricing/money/parseAmount.js';
import { langAround } from '../locales/localeOf.js';
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
/** "32.5000" as databases write it. */
const withoutSpareZeros = (value: string, digits: number): string =>
  value.replace(new RegExp(`(\\.\\d{${digits}}\\d*?)0+$`), '$1').replace(/\.$/, '');

/**
 * The price that one element shows.
 *
 * @throws PriceError, PricingError for a currency that does not exist
 */
export function readPrice(element: Element, currency: string | undefined): Price {
  const language = langAround(element);
  const value = machineValue(element);
  const isField = element.matches('input');
  if (value === undefined) {
    if (isField) return readMoneyText((element as HTMLInputElement).value, currency, language);
    if (!isShown(element)) return unreadable('the price is hidden');
    return readMoneyText(priceText(element), currency, language);
  }
  if (!currency) throw new PriceError(`currency is missing: write currency="EUR" beside "${value}"`);
  if (!PLAIN.test(value)) return unreadable(`"${value}" is not a plain amount such as 1234.56`);
  const amount = withoutSpareZeros(value, currencyExponent(currency));
  const minor = parseAmount(amount, currency);
  // Some themes change the text of a price and leave `content` behind. Where the text can be read, the two must agree.
  let shown = amount;
  try {
    if (!isField && isShown(element)) shown = readMoneyText(priceText(element), currency, language).amount;
  } catch {}
  if (parseAmount(shown, currency) !== minor)
    throw new PriceError(
      `it says ${value} to machines and ${shown} to shoppers; keep both alike, or take content away`,
    );
  return { amount, currency };
}
