import { currencyExponent } from '../../pricing/money/currencyExponent.js';
import { formatMinor } from '../../pricing/money/formatMinor.js';
import { numberFormatter } from './numberFormatter.js';

/** Minor units as localised money text. */
export type FormatMoney = (amountMinor: number) => string;

/** Localised money with the ISO 4217 exponent: `Intl` alone shows HUF, IDR and others without their decimals. */
export function moneyFormatter(
  locale: string,
  currency: string,
  style: 'currency' | 'decimal' = 'currency',
): FormatMoney {
  const format = numberFormatter(locale, currencyExponent(currency), style, currency);
  const plain: FormatMoney = amountMinor => format(formatMinor(amountMinor, currency));
  // Between Arabic words an amount is one piece from right to left, and a mark keeps "US$" from becoming "$US".
  return /^ar/.test(locale) ? amountMinor => `\u2067${plain(amountMinor)}\u200e\u2069` : plain;
}
