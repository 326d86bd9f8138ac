import { currencyExponent } from './currencyExponent.js';
import { fail } from './PricingError.js';

/**
 * Reads a decimal amount exactly: `parseAmount('2999.00', 'CNY')` is 299900.
 *
 * @param text digits with at most as many decimals as the currency has; no sign, separator or exponent
 * @returns minor units, 0 to `Number.MAX_SAFE_INTEGER`
 * @throws PricingError `invalid-amount`, `unknown-currency`
 */
export const parseAmount = (text: string, currency: string): number => {
  const exponent = currencyExponent(currency);
  const [, whole = '', decimals = ''] =
    /^(\d+)(?:\.(\d+))?$/.exec(text) ?? fail('invalid-amount', `Amount "${text}": write plain digits such as "2999".`);
  if (decimals.length > exponent) fail('invalid-amount', `Amount "${text}": ${currency} has ${exponent} decimals.`);
  const minor = Number(whole + decimals.padEnd(exponent, '0'));
  return Number.isSafeInteger(minor) ? minor : fail('invalid-amount', `Amount "${text}" is too large.`);
};
