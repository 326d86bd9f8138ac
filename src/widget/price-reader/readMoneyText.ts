import { currencyExponent } from '../../pricing/money/currencyExponent.js';
import { bare, currenciesOf, ownSigns, UNSPACED } from './currencySigns.js';
import { isAboutAPrice, isLimit } from './notThePrice.js';
import { unreadable } from './PriceError.js';
import { plainText } from './plainText.js';
import { readNumber } from './readNumber.js';

export interface Price {
  /** Decimal text in major units. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** Marks the edge of an element. Digits on both sides were never meant to be read as one figure. */
export const EDGE = '\u001f';

const NUMBER = /\d+(?:(?:[.,٫٬’]|\u00a0(?=\d{3}(?!\d)))\d+)*/g;
const THOUSANDS =
  /^\s?(?:(?:k|m|mn|mm|mln|mio|mrd|md|bn|b|t|tsd|mil|mila|mille|cr|lac|lakhs?|crores?|tausend|thousand|mill?i(?:on|ard)\p{L}*|mill(?:ón|ones)|milh(?:ão|ões))(?!\p{L})|[十百千万萬亿億兆만천백억조]|ألف|آلاف|مليون)/iu;
/** Swiss and German prices without cents: "12.–", "12,-". */
const DASHED = /^[.,](?:[-–—]{1,2})/;

/** The decimals of a currency; undefined if the code is not a currency. */
const decimalsOf = (code = ''): number | undefined => {
  try {
    return currencyExponent(code);
  } catch {
    return undefined;
  }
};

interface Mention {
  readonly sign: string;
  readonly codes: readonly string[];
}

/** Every currency that is named before or after a figure. */
function mentionsIn(before: string, after: string): Mention[] {
  const mentions: Mention[] = [];
  const name = (sign: string, codes: readonly string[] | undefined) => codes && mentions.push({ sign, codes });
  for (const text of [before, after]) {
    for (const [code] of text.matchAll(/(?<!\p{L})[A-Z]{3}(?!\p{L})/gu))
      name(code, decimalsOf(code) === undefined ? undefined : [code]);
    // "$CL" is one sign, known or not. In "$ XL" the letters may be about something else.
    for (const [sign, first, then] of text.matchAll(/(?<!\p{L})\p{Lu}{1,3}\p{Sc}|(\p{Sc})(\s?\p{Lu}{2}(?!\p{L}))?/gu))
      if (first)
        name(
          sign,
          (then && currenciesOf(then.trim() + first)) || (/^\p{Lu}/u.test(then ?? '') ? [] : currenciesOf(first)) || [],
        );
      else name(sign, currenciesOf(sign) ?? []);
    for (const [word] of text.matchAll(/\p{L}{4,}/gu)) name(word, currenciesOf(word));
  }
  const [left = ''] = /[^\s:;,()]+(?=[\s:;]*$)/u.exec(before) ?? [];
  const [right = ''] = /(?<=^\s*)[^\s;,()!]+/u.exec(after) ?? [];
  for (const word of [left, right]) if (/\p{L}/u.test(word) && bare(word).length < 4) name(word, currenciesOf(word));
  for (const sign of UNSPACED)
    if (left.endsWith(sign) || right.startsWith(sign)) {
      name(sign, currenciesOf(sign));
      break;
    }
  return mentions;
}

/** Removes the sign of the widget's currency right beside the figure; null if there is none. */
function withoutOwn(before: string, after: string, signs: readonly string[]): [string, string] | null {
  const left = before.trimEnd();
  const right = after.trimStart();
  for (const sign of signs) {
    if (left.endsWith(sign) && !/\p{L}$/u.test(left.slice(0, -sign.length)))
      return [left.slice(0, -sign.length), after];
    if (right.startsWith(sign) && !/^\s?\p{Lu}{2}(?!\p{L})|^\p{Script=Latin}/u.test(right.slice(sign.length)))
      return [before, right.slice(sign.length)];
  }
  return null;
}

/**
 * Reads the one price in a text for people, such as "Sale price €1.234,56", exactly or not at all.
 *
 * @param currency the widget's currency; if undefined, the one that the text names beyond doubt
 * @param language BCP 47 tag of the text
 * @throws PriceError for no price, several, a negative one, a share, a rounded one, another currency, or two readings
 */
export function readMoneyText(given: string, currency: string | undefined, language: string | undefined): Price {
  const text = plainText(given, language);
  const shown = `"${text.replaceAll(EDGE, ' ').replace(/\s+/g, ' ').trim().slice(0, 60)}"`;
  if (/\p{No}/u.test(text)) unreadable(`${shown} has raised or circled digits`);

  // "10<sup>99</sup>" are two figures, "10<span>.99</span>" is one.
  const digits = decimalsOf(currency) ?? 2;
  const cents = new RegExp(`(?<=\\d)${EDGE}*([.,٫])${EDGE}*(?=\\d{${digits}}(?!\\d))`, 'g');
  const joined = digits ? text.replace(cents, '$1') : text;
  const [figure, other] = joined.matchAll(NUMBER);
  if (!figure) return unreadable(`${shown} shows no figure`);
  if (other) return unreadable(`${shown} shows more than one figure`);
  const before = joined.slice(0, figure.index).replaceAll(EDGE, ' ');
  const after = joined
    .slice(figure.index + figure[0].length)
    .replace(DASHED, '')
    .replaceAll(EDGE, ' ');

  if (isAboutAPrice(before, after) || /^\s*\(.*\)\s*$/.test(joined))
    unreadable(`${shown} is a difference, a share, a rate or about a price`);
  if (isLimit(before, after)) unreadable(`${shown} is the least or the most of several prices`);
  if (THOUSANDS.test(after)) unreadable(`${shown} is in thousands or more`);

  const own =
    currency &&
    withoutOwn(
      before,
      after,
      ownSigns(currency, language).map(sign => plainText(sign)),
    );
  const mentions = mentionsIn(...(own || ([before, after] as const)));
  const foreign = currency && mentions.find(({ codes }) => !codes.includes(currency));
  if (foreign) return unreadable(`${shown} names "${foreign.sign}", and the currency is ${currency}`);
  if (!own && !mentions.length && (/\p{Script=Latin}$/u.test(before) || /^\p{Script=Latin}/u.test(after)))
    unreadable(`${shown} has letters at its figure`);

  const named = mentions
    .map(({ codes }) => codes)
    .reduce((all, codes) => all.filter(code => codes.includes(code)), mentions[0]?.codes ?? []);
  const found =
    currency ??
    (named.length === 1 ? named[0]! : unreadable(`currency is missing, and ${shown} names none beyond doubt`));
  return { currency: found, amount: readNumber(figure[0], currencyExponent(found), language) };
}
