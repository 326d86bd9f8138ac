import { currencyExponent } from '../../../pricing/money/currencyExponent.js';
import { formatMinor } from '../../../pricing/money/formatMinor.js';
import type { ExplanationWords } from './words/ExplanationWords.js';

/** The direction may be left out where it is from left to right. */
type Local = Pick<ExplanationWords, 'lang' | 'dateStyle'> & Partial<Pick<ExplanationWords, 'direction'>>;

/** Writes a civil day, or the UTC day of an instant, for a sentence: "Nov 24, 2026", "2026年11月24日". */
export function localDayText({ lang, dateStyle }: Local, day: string | number): string {
  return new Intl.DateTimeFormat(lang, { dateStyle, timeZone: 'UTC' }).format(new Date(day));
}

/** Writes money as the widget does: localised, with the decimals of ISO 4217, which `Intl` does not follow for every currency. */
export function localMoneyText(
  { lang, direction }: Pick<Local, 'lang' | 'direction'>,
  amountMinor: number,
  currency: string,
): string {
  const digits = currencyExponent(currency);
  const format = new Intl.NumberFormat(lang, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // As text, so that no amount passes through a binary fraction. TypeScript's own types know numbers only.
  const text = format.format(formatMinor(amountMinor, currency) as unknown as number);
  // As in the widget: isolated among words from right to left, and a mark keeps "CN¥" from becoming "¥CN".
  return direction === 'rtl' ? `\u2067${text}\u200e\u2069` : text;
}
