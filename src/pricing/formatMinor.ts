import { currencyExponent } from './currencyExponent.js';
import { safe } from './mulDiv.js';

/** Places the decimal point: (1384, 2) is "13.84". @throws PricingError `out-of-range` unless a safe integer */
export const withPoint = (integer: number, decimals: number): string => {
  const digits = `${Math.abs(safe(integer))}`.padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  return (integer < 0 ? '-' : '') + digits.slice(0, cut) + (decimals ? `.${digits.slice(cut)}` : '');
};

/**
 * Plain decimal text, the reverse of `parseAmount`: `formatMinor(299900, 'CNY')` is "2999.00". For machines; the widget localises.
 *
 * @param minor safe integer of minor units
 * @throws PricingError `out-of-range`, `unknown-currency`
 */
export const formatMinor = (minor: number, currency: string): string => withPoint(minor, currencyExponent(currency));
