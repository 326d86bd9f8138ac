import { currencyExponent } from '../../../pricing/money/currencyExponent.js';
import { formatMinor } from '../../../pricing/money/formatMinor.js';

/** Money as the widget writes it: localised, with the exponent of ISO 4217 rather than the one that `Intl` believes in. */
export function formatMoney(lang: string, amountMinor: number, currency: string): string {
  const digits = currencyExponent(currency);
  const format = new Intl.NumberFormat(lang, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // As text, so that no amount passes through a binary fraction.
  return format.format(formatMinor(amountMinor, currency) as unknown as number);
}
