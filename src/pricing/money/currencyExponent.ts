import { fail } from '../PricingError.js';
import { currencies } from './currencies.js';

/**
 * Decimal places of a currency's minor unit: 2 for CNY, 0 for JPY, 3 for KWD.
 *
 * @param code an active ISO 4217 code, upper case
 * @throws PricingError `unknown-currency`
 * @example currencyExponent('KWD') // 3
 */
export const currencyExponent = (code: string): number => {
  const found = currencies.codes
    .split(' ')
    [code.charCodeAt(0) - 65]?.toUpperCase()
    .match(/..\d?/g)
    ?.find(each => each.slice(0, 2) === code.slice(1));
  return found ? +(found[2] ?? 2) : fail('unknown-currency', `"${code}": write an ISO 4217 code such as "CNY"`);
};
