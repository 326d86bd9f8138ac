import { currencyExponent } from './currencyExponent.js';
import { fail } from './PricingError.js';

/** Places the decimal point in an integer: (1384, 2) is "13.84". */
export const withPoint = (integer: number, decimals: number): string => {
  const digits = `${Math.abs(integer)}`.padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  return (integer < 0 ? '-' : '') + digits.slice(0, cut) + (decimals ? `.${digits.slice(cut)}` : '');
};

/**
 * Plain decimal text, the reverse of `parseAmount`: `formatMinor(299900, 'CNY')` is "2999.00". For machines; the widget localises.
 *
 * @param minor safe integer of minor units
 * @throws PricingError `invalid-amount`, `unknown-currency`
 */
export const formatMinor = (minor: number, currency: string): string =>
  Number.isSafeInteger(minor)
    ? withPoint(minor, currencyExponent(currency))
    : fail('invalid-amount', `${minor} is not a whole number of minor units.`);
