import { tryOrUndefined } from '../../lenders/tryOrUndefined.js';
import { currencies } from '../../pricing/money/currencies.js';
import { currencyExponent } from '../../pricing/money/currencyExponent.js';

/** Loads what is known of all currencies, unless this one is known. */
export const learnCurrency = (code: string): Promise<void> | undefined =>
  currencies.all || tryOrUndefined(() => currencyExponent(code)) !== undefined
    ? undefined
    : import('./allCurrencies.js').then(({ ALL }) => void Object.assign(currencies, ALL));
