import { fail } from '../PricingError.js';
import type { PriceRequest } from './priceSheet.js';

/**
 * What no plan can be priced without. A page's first script does without it: it has read its amount, and its sheet is in the same currency.
 *
 * @throws PricingError `invalid-amount`, `unknown-currency`
 */
export const checkRequest = ({ amountMinor, currency, terms }: PriceRequest): void => {
  if (!(Number.isSafeInteger(amountMinor) && amountMinor >= 0))
    fail('invalid-amount', `amountMinor ${amountMinor}: pass whole minor units`);
  if (currency !== terms.currency) fail('unknown-currency', `The terms are in ${terms.currency}, not ${currency}`);
};
