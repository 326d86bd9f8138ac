import { currencyExponent } from '../../pricing/money/currencyExponent.js';
import { formatMinor } from '../../pricing/money/formatMinor.js';
import { numberFormatter } from './numberFormatter.js';

/** Minor units as localised money text. */
export type FormatMoney = (amountMinor: number) => string;

/** Localised money with the ISO 4217 exponent: `Intl` alone shows HUF, IDR and others without their decimals. */
export function moneyFormatter(
  locale: string,
  currency: string,
  direction: 'ltr' | 'rtl' = 'ltr',
  style: 'currency' | 'decimal' = 'currency',
): FormatMoney {
  const format = numberFormatter(locale, currencyExponent(currency), style, currency);
  const plain: FormatMoney = amountMinor => format(formatMinor(amountMinor, currency));
  // Between words from right to left an amount is isolated as one piece, and a mark keeps "US$" from becoming "$US".
  return direction === 'rtl' ? amountMinor => `\u2067${plain(amountMinor)}\u200e\u2069` : plain;
}
