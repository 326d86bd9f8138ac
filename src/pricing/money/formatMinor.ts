import { currencyExponent } from './currencyExponent.js';
import { assertSafe } from './rounding.js';

/** Places the decimal point: (1384, 2) is "13.84". @throws PricingError `out-of-range` unless `integer` is safe */
export const withPoint = (integer: number, decimals: number): string => {
  const unit = 10 ** decimals;
  const size = Math.abs(assertSafe(integer));
  const whole = Math.floor(size / unit);
  // 5 of 100 is written as "105", so that the decimals after the 1 keep their leading zeros.
  return (integer < 0 ? '-' : '') + whole + (decimals ? `.${`${size - whole * unit + unit}`.slice(1)}` : '');
};

/**
 * Plain decimal text, the reverse of `parseAmount`: `formatMinor(299900, 'CNY')` is "2999.00". For machines; the widget formats for people.
 *
 * @param minor safe integer of minor units
 * @throws PricingError `out-of-range`, `unknown-currency`
 */
export const formatMinor = (minor: number, currency: string): string => withPoint(minor, currencyExponent(currency));
