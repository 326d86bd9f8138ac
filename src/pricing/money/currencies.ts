import { CODES, POWERS } from './currencyTable.js';

/** What is known of currencies. In the build for script tags `frequentCurrencies.ts` stands for this module. */
export const currencies: Currencies = { codes: CODES, powers: POWERS, all: true };

export interface Currencies {
  codes: string;
  powers: string;
  /** Whether every currency is here. */
  all: boolean;
}
