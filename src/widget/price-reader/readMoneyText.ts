import { currencyExponent } from '../../pricing/money/currencyExponent.js';
import { mentionsOf, SIGNED } from './currencySigns.js';
import { decimalSignOf } from './decimalSigns.js';
import { LANGUAGE, LETTER, PRICE, WORDS } from './neutralWords.js';
import { unreadable } from './PriceError.js';
import { EDGE, GAP, plainText } from './plainText.js';
import { readNumber } from './readNumber.js';

export interface Price {
  /** Decimal text in major units. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** Digits with what stands between them. A sign before them is theirs too, unless it ends a word: "$ .75", but not "Rs. 75". */
const NUMBER = new RegExp(
  String.raw`(?:(?<!(?:${LETTER}|[\d.,٫٬’/])[\s\ufdd0\ufdd1]*)[.,٫])?\d+(?:(?:[.,٫٬’]|\ufdd1(?=\d{3}(?!\d)))\d+)*(?![\d.,]*[\s\ufdd1]?%)`,
  'gu',
);

/** The full stop of "incl." and "د.إ", and the quote of "מע״מ". "ca. $" is not the sign "CA$". */
const ABBREVIATED = new RegExp(`(?<=${LETTER})(?:\\.(?![0.]| ?\\p{Sc})|["״”](?=${LETTER}))`, 'gu');

/** All that may stand in a text beside currencies, which are "¤" here, and figures, which are 0. Whatever is left makes it no price. */
const GRAMMAR = new RegExp(
  [
    // "12.–" and "12:-" in Europe, "12/-" and "12/=" in South Asia and East Africa: no cents.
    '0(?: ?[.,:][-–—]{1,2}|/[-=])?',
    '[ ¤:;!¡*|。、]|[.,](?! ?[0.])',
    // A figure in brackets without words is below zero.
    String.raw`[([【](?![^\p{L})\]】]*0[^\p{L})\]】]*[)\]】])|[)\]】]`,
    WORDS,
  ].join('|'),
  'gu',
);

/** "Only 3" is a count, but a figure beside the word for price is a price, as is one without cents: "12,-". */
const NAMED = new RegExp(plainText(`${PRICE}|[价價価]|ราคา|0 ?[.,:/][-–—=]`), 'u');
/** The full stop of a sign that is hardly ever without one is not a decimal point. */
const DOTTED = new RegExp(`(?<!rs|rp|kr|fr)(?<=${LETTER})\\.$`, 'u');

/** A text with 0 for its figures, single spaces, and no full stops or quotes in abbreviations. */
const plainOf = (text: string): string =>
  text
    .replace(NUMBER, '0')
    .replace(/[\s\ufdd0\ufdd1]+/g, ' ')
    .replace(ABBREVIATED, '');

/** What a text says beside prices in a currency; empty if nothing. */
const besidePrice = (plain: string, currency: string): string =>
  plain.replace(mentionsOf(currency), '¤').replace(GRAMMAR, ' ').trim();

/** The only currency in which a text is a price. A sign of one or two letters, and a code in small letters, may be a word or a unit. */
function currencyOf(plain: string, given: string): string | undefined {
  const isNamed = (code: string) =>
    plain
      .match(mentionsOf(code))
      ?.some(sign => !/^[a-z]{1,2}\.?$/.test(sign) && (sign !== code.toLowerCase() || given.includes(code)));
  const [found, other] = SIGNED.filter(code => isNamed(code) && !besidePrice(plain, code));
  return other ? undefined : found;
}

/**
 * Reads the one price in a text for people, such as "Sale price €1.234,56", exactly or not at all. All that the text says must be in the grammar
 * of a price: one figure, its currency, and words of a closed list.
 *
 * @param currency the widget's currency; if undefined, the one that the text names beyond doubt
 * @param language BCP 47 tag of the text
 * @throws PriceError for no price, several different ones, another currency, any other word, or two readings
 */
export function readMoneyText(given: string, currency: string | undefined, language: string | undefined): Price {
  const shown = `"${given.replaceAll(EDGE, ' ').replace(/\s+/g, ' ').trim().slice(0, 60)}"`;
  if (given.length > 5_000 || /[\p{No}¤]/u.test(given)) unreadable(`${shown} is long or has raised or circled digits`);
  // Plain spaces may be between thousands where commas are before decimals: in such a language, or in a figure that shows it.
  const cents = decimalSignOf(language) === ',' ? '' : ',\\d\\d';
  let text = plainText(given).replace(new RegExp(`(?<=\\d) (?=\\d{3}(?: \\d{3})*${cents}(?!\\d))`, 'g'), GAP);
  const code =
    currency ??
    currencyOf(plainOf(text), given) ??
    unreadable(`currency is missing, and ${shown} names none beyond doubt`);
  const digits = currencyExponent(code);
  // "10<sup>99</sup>" are two figures, "10<span>.99</span>" is one.
  if (digits) text = text.replace(new RegExp(`(?<=\\d)${EDGE}*([.,٫])${EDGE}*(?=\\d{${digits}}(?!\\d))`, 'g'), '$1');

  const [figure, ...copies] = text.matchAll(NUMBER);
  if (!figure) return unreadable(`${shown} shows no figure`);
  const amountOf = ([written]: RegExpMatchArray) => readNumber(written, digits, language);
  // The same amount again, as for screen readers, is in an element of its own.
  let { index } = figure;
  for (const copy of copies) {
    if (!text.slice(index, copy.index).includes(EDGE) || +amountOf(copy) !== +amountOf(figure))
      unreadable(`${shown} shows more than one figure`);
    ({ index } = copy);
  }
  const plain = `${language}\n${plainOf(text)}`.replace(LANGUAGE, '');
  const [beside] = besidePrice(plain, code).split(/\s+/);
  if (beside) unreadable(`${shown} is more than a price in ${code}: it says "${beside}"`);
  const isUnnamed = /\p{L}/u.test(plain) && plain.search(mentionsOf(code)) < 0 && !NAMED.test(plain);
  // "USD.75" is 75 or 0.75.
  if (isUnnamed || (figure[0].length <= digits && DOTTED.test(text.slice(0, figure.index))))
    unreadable(`${shown} names no ${code} beyond doubt`);
  return { currency: code, amount: amountOf(figure) };
}
