import { fail } from './PricingError.js';

/**
 * The active ISO 4217 codes: one word for each first letter from A to Z, in it the other two letters ("AED" is "Ed" in the first
 * word) and the exponent where it is not 2. Metals and test codes are left out because nothing is priced in them. Never `Intl`:
 * Node 20 answers 0 for HUF, IDR, COP, PKR and others.
 */
const CODES =
  'EdFnLlMdOaRsUdWgZn AmBdDtHd3If0MdNdObOvRlSdTnWpYnZd AdDfHeHfHwLf4Lp0NyOpOuRcUpVeZk Jf0KkOpZd GpRnTbUr JdKp BpElHsIpMdNf0TqYd KdNlTgUf DrLsNrQd3RrSk0 MdOd3Py0 EsGsHrMf0PwRw0Wd3YdZt AkBpKrRdSlYd3 AdDlGaKdMkNtOpRuUrVrWkXnXvYrZn AdGnIoOkPrZd Mr3 AbEnGkHpKrLnYg0 Ar OnSdUbWf0 ArBdCrDgEkGdHpLeOsRdSpTnVcYpZl HbJsMtNd3OpRyTdWdZs AhGx0SdSnYi0YuYw4Zs EdEsNd0Uv0 St AdAf0CdCgOf0Pf0 Er ArMwWg'.split(
    ' ',
  );

/**
 * Decimal places of a currency's minor unit: 2 for CNY, 0 for JPY, 3 for KWD.
 *
 * @param code an active ISO 4217 code, upper case
 * @throws PricingError `unknown-currency`
 */
export const currencyExponent = (code: string): number => {
  const word = /^[A-Z]{3}$/.test(code) ? CODES[code.charCodeAt(0) - 65]! : '';
  const at = word.indexOf(code.slice(1, 2) + code.slice(2).toLowerCase());
  const exponent = word[at + 2];
  return word && at >= 0
    ? exponent! <= '9'
      ? +exponent!
      : 2
    : fail('unknown-currency', `"${code}" is no ISO 4217 code such as "CNY"`);
};
