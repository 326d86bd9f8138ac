import type { FirstMessages } from '../locales/FirstMessages.js';
import { type FormatMoney, moneyFormatter } from './formatMoney.js';

/** How one widget writes: its language, its money, its ids. */
export interface View {
  /** For `Intl`: the language and region, with the same digits in every browser. */
  readonly locale: string;
  readonly text: FirstMessages;
  /** In the currency of the purchase; after an agreement, in that of the agreement. */
  readonly money: FormatMoney;
  /** Prefix of element ids. */
  readonly ids: string;
}

/** @param tag language and region, as `localeOf` gives them */
export function viewOf(tag: string, text: FirstMessages, currency: string, ids: string): View {
  const locale = `${tag}-u-nu-latn`;
  return { locale, ids, text, money: moneyFormatter(locale, currency, text.direction) };
}
