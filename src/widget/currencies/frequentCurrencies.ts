import type { Currencies } from '../../pricing/money/currencies.js';

/**
 * Stands for `currencies.ts` in the build for script tags: the currencies of most pages. A page with another one loads the whole table
 * before its first offers, see `learnCurrency.ts`.
 */
export const currencies: Currencies = {
  // By first letter, as in `currencyTable.ts`: CNY, EUR, GBP, HKD, JPY, TWD, USD.
  codes: '  ny  ur  bp kd  py0          wd sd',
  powers: 'CNY1HKD1JPY2TWD1',
  laws: { CNY: 'CN', USD: 'US', EUR: 'EU', GBP: 'UK', JPY: 'JP' },
  all: false,
};
