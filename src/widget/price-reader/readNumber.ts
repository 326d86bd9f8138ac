import { decimalSignOf } from './decimalSigns.js';
import { unreadable } from './PriceError.js';
import { GAP } from './plainText.js';

/** Digits as people group them: 1.234.567, or 12,34,567 in India. */
const GROUPED = /^[1-9]\d{0,2}(?:_\d{3})+$|^[1-9]\d?(?:_\d\d)*_\d{3}$/;
/** Never before decimals: spaces, apostrophes, the Arabic group separator. */
const ONLY_GROUPS = /[^.,٫]/;

/**
 * Reads one written number, such as "1.234,50", "1’234.50" or "1,23,456", as decimal text: "1234.50".
 *
 * @param written digits 0 to 9 with single separators between them, or one before them: ".75"
 * @param digits decimal places of the currency
 * @param language of the text, which decides what the sign before the last three digits is
 * @throws PriceError if it is not a number, or could be two
 */
export function readNumber(written: string, digits: number, language: string | undefined): string {
  const separators = written.match(/\D/g) ?? [];
  const last = separators.at(-1);
  if (!last) return /^0\d/.test(written) ? unreadable(`"${written}" begins with 0`) : written;

  const at = written.lastIndexOf(last);
  const [whole, fraction] = [written.slice(0, at) || '0', written.slice(at + 1)];
  const grouped = (text: string, by: string) => GROUPED.test(text.replaceAll(by, '_')) && text.replaceAll(by, '');
  const before = new Set(separators.slice(0, -1));
  const [by = ''] = before;

  const asGroups = last !== '٫' && (!before.size || (before.size === 1 && by === last)) && grouped(written, last);
  const asDecimals =
    !ONLY_GROUPS.test(last) &&
    (fraction.length <= digits || (at > 0 && !asGroups && /^0+$/.test(fraction))) &&
    by !== last &&
    by !== '٫' &&
    before.size < 2 &&
    (before.size ? grouped(whole, by) : /^(0|[1-9]\d*)$/.test(whole) && whole);
  const shown = `"${written.replaceAll(GAP, ' ')}"`;
  const isDecimalSign = decimalSignOf(language) === last;

  if (asGroups && asDecimals) {
    // Only with three decimals. It takes the language's decimal sign: shops that write such prices without decimals are too rare to bet on.
    return isDecimalSign
      ? `${asDecimals}.${fraction}`
      : unreadable(`${shown} is ${asGroups} or ${asDecimals}.${fraction}`);
  }
  // "1.234" in English has a decimal too many. Without decimals, as in yen, it can only be groups.
  if (asGroups && !(digits && !before.size && isDecimalSign)) return asGroups;
  if (asDecimals) return digits ? `${asDecimals}.${fraction.slice(0, digits)}` : asDecimals;
  return unreadable(`${shown} is not an amount with ${digits} decimals`);
}
