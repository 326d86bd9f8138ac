import { currencyExponent } from '../../pricing/money/currencyExponent.js';
import { formatMinor } from '../../pricing/money/formatMinor.js';
import { numberFormatter } from './numberFormatter.js';

/** Writes minor units as localised money. */
export type FormatMoney = (amountMinor: number) => string;

/** Localised money with the decimals of ISO 4217. `Intl` alone shows HUF, IDR and others without theirs. */
export function moneyFormatter(
  locale: string,
  currency: string,
  direction: 'ltr' | 'rtl' = 'ltr',
  style: 'currency' | 'decimal' = 'currency',
): FormatMoney {
  const format = numberFormatter(locale, currencyExponent(currency), style, currency);
  const plain: FormatMoney = amountMinor => format(formatMinor(amountMinor, currency));
  // Among words from right to left an amount is isolated as one piece. A mark keeps "US$" from becoming "$US".
  return direction === 'rtl' ? amountMinor => `\u2067${plain(amountMinor)}\u200e\u2069` : plain;
}
