import { currencyExponent, formatMinor } from '../../pricing/index.js';

/** Minor units as localised money text. */
export type FormatMoney = (amountMinor: number) => string;

/** Localised money with the ISO 4217 exponent: `Intl` alone shows HUF, IDR and others without their decimals. */
export function moneyFormatter(
  locale: string,
  currency: string,
  style: 'currency' | 'decimal' = 'currency',
): FormatMoney {
  const digits = currencyExponent(currency);
  const format = new Intl.NumberFormat(locale, {
    style,
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // As text, so that no amount passes through a binary fraction.
  const plain: FormatMoney = amountMinor => format.format(formatMinor(amountMinor, currency) as unknown as number);
  // Between Arabic words an amount is one piece from right to left, and a mark keeps "US$" from becoming "$US".
  return /^ar/.test(locale) ? amountMinor => `\u2067${plain(amountMinor)}\u200e\u2069` : plain;
}
