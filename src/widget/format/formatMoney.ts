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
  return amountMinor => format.format(formatMinor(amountMinor, currency) as unknown as number);
}
