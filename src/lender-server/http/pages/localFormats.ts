import { currencyExponent } from '../../../pricing/money/currencyExponent.js';
import { formatMinor } from '../../../pricing/money/formatMinor.js';
import { LOCALES } from '../../../protocol/Locale.js';
import { localeOfTag } from '../../../protocol/localeOfTag.js';
import type { PageLanguage } from '../explanation/words/ExplanationWords.js';

/** How figures and days are written in a text. */
export interface LocalWriting extends Pick<PageLanguage, 'dateStyle' | 'direction'> {
  /** For `Intl`: language and region. */
  readonly tag: string;
}

/** As the shopper's own region writes them ("en-GB"), where the text is in the language that the shopper had in the shop. */
export function localWriting({ lang, dateStyle, direction }: PageLanguage, shoppersTag: string): LocalWriting {
  // Language and region only: `Intl` would refuse other parts, or obey them.
  const region = localeOfTag(shoppersTag, LOCALES) === lang && shoppersTag.match(/^..-([a-z]{2}|419)\b/i)?.[0];
  // The calendar of the contract and the digits of the widget, where a region has its own.
  return { tag: `${region || lang}-u-ca-gregory-nu-latn`, dateStyle, direction };
}

/** Writes a civil day, or the UTC day of an instant, for a sentence: "Nov 24, 2026", "2026年11月24日". */
export function localDayText(
  { tag, dateStyle }: Pick<LocalWriting, 'tag' | 'dateStyle'>,
  day: string | number,
): string {
  return new Intl.DateTimeFormat(tag, { dateStyle, timeZone: 'UTC' }).format(new Date(day));
}

/** Writes an instant to the minute, in UTC: "Nov 24, 2026, 10:00 AM". */
export function localInstantText({ tag, dateStyle }: Pick<LocalWriting, 'tag' | 'dateStyle'>, at: number): string {
  return new Intl.DateTimeFormat(tag, { dateStyle, timeStyle: 'short', timeZone: 'UTC' }).format(at);
}

/** Writes money as the widget does: localised, with the decimals of ISO 4217, which `Intl` does not follow for every currency. */
export function localMoneyText(
  { tag, direction }: LocalWriting,
  amountMinor: number,
  currency: string,
  style: 'currency' | 'decimal' = 'currency',
): string {
  const digits = currencyExponent(currency);
  const format = new Intl.NumberFormat(tag, {
    style,
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // As text, so that no amount passes through a binary fraction. TypeScript's own types know numbers only.
  const text = format.format(formatMinor(amountMinor, currency) as unknown as number);
  // As in the widget: isolated among words from right to left, and a mark keeps "CN¥" from becoming "¥CN".
  return direction === 'rtl' ? `\u2067${text}\u200e\u2069` : text;
}

/** Writes a rate such as "13.84" with all of its digits: "13,84 %" in German. */
export function localPercentText({ tag }: LocalWriting, percent: string): string {
  const digits = percent.split('.')[1]?.length ?? 0;
  const format = new Intl.NumberFormat(tag, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(`${percent}e-2` as unknown as number);
}
