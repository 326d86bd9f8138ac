import type { Jurisdiction } from '../offers/TermSheet.js';
import { CODES, LAWS, POWERS } from './currencyTable.js';

export interface Currencies {
  codes: string;
  powers: string;
  laws: Readonly<Record<string, Jurisdiction>>;
  /** Whether every currency is here. */
  all: boolean;
}

/** What is known of currencies, see `currencyTable.ts`. In the build for script tags `frequentCurrencies.ts` stands for this module. */
export const currencies: Currencies = { codes: CODES, powers: POWERS, laws: LAWS, all: true };
