import { currencyExponent } from '../../pricing/index.js';

/** About what one euro buys, so that one table of incomes makes sense in every currency. Not an exchange rate. */
const UNITS: Readonly<Record<string, number>> = {
  AED: 4,
  AUD: 1.5,
  BHD: 0.4,
  BRL: 6,
  CAD: 1.5,
  CNY: 8,
  CZK: 25,
  DKK: 8,
  HKD: 8,
  HUF: 400,
  IDR: 16_000,
  INR: 90,
  JPY: 150,
  KRW: 1_400,
  KWD: 0.3,
  MXN: 20,
  NOK: 12,
  PHP: 60,
  PLN: 4,
  SEK: 12,
  SGD: 1.5,
  THB: 40,
  TRY: 40,
  TWD: 35,
  VND: 26_000,
  ZAR: 20,
};

/** Minor units of a currency that make one purchasing unit; currencies that are not in the table count one for one. */
export function purchasingUnitMinor(currency: string): number {
  return Math.round((UNITS[currency] ?? 1) * 10 ** currencyExponent(currency));
}
