import type { Locale } from '../../protocol/Locale.js';
import type { FirstMessages } from '../locales/FirstMessages.js';
import { type FormatMoney, moneyFormatter } from './formatMoney.js';

/** How one widget writes: its language, its money, its ids. */
export interface View {
  /** For `Intl`: the language, with the same digits in every browser. */
  readonly locale: string;
  readonly text: FirstMessages;
  /** In the currency of the purchase. */
  readonly money: FormatMoney;
  /** Prefix of element ids. */
  readonly ids: string;
}

export function viewOf(language: Locale, text: FirstMessages, currency: string, ids: string): View {
  const locale = `${language}-u-nu-latn`;
  return { locale, ids, text, money: moneyFormatter(locale, currency, text.direction) };
}
