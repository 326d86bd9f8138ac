import type { Currencies } from '../../pricing/money/currencies.js';
import { CODES, LAWS, POWERS } from '../../pricing/money/currencyTable.js';

export const ALL: Currencies = { codes: CODES, powers: POWERS, laws: LAWS, all: true };
