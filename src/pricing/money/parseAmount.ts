import { fail } from '../PricingError.js';
import { currencyExponent } from './currencyExponent.js';
import { assertSafe } from './rounding.js';

/**
 * Reads a decimal amount exactly.
 *
 * @param text digits with at most as many decimals as the currency has, and perhaps zeros after them; no sign, separator or exponent
 * @returns minor units, 0 to `Number.MAX_SAFE_INTEGER`
 * @throws PricingError `invalid-amount`, `unknown-currency`, `out-of-range`
 * @example parseAmount('2999.00', 'CNY') // 299900
 */
export const parseAmount = (text: string, currency: string): number => {
  const exponent = currencyExponent(currency);
  const [, whole, decimals = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  return whole && !+decimals.slice(exponent)
    ? assertSafe(+(whole + decimals.padEnd(exponent, '0').slice(0, exponent)))
    : fail('invalid-amount', `"${text}": write plain digits, ${currency} with ${exponent} decimals at most`);
};
