import type { FirstMessages } from '../locales/FirstMessages.js';
import { firsts } from '../locales/firsts.js';
import type { Locale } from '../locales/Locale.js';
import { type FormatMoney, moneyFormatter } from './formatMoney.js';

/** How one widget writes: its language, its money, its ids. */
export interface View {
  /** For `Intl`: the language, with the same digits in every browser. */
  readonly locale: string;
  readonly text: FirstMessages;
  readonly money: FormatMoney;
  /** Prefix of element ids. */
  readonly ids: string;
}

/** @param text may be left out if the short texts of the language are here */
export function viewOf(
  language: Locale,
  currency: string,
  ids: string,
  text = firsts[language] as FirstMessages,
): View {
  const locale = `${language}-u-nu-latn`;
  return { locale, ids, text, money: moneyFormatter(locale, currency) };
}
