import { currencyExponent } from '../money/currencyExponent.js';
import { fail } from '../PricingError.js';
import { readShape } from '../shapes/readShape.js';
import { type TermSheet, termSheetShape } from './TermSheet.js';

/**
 * Checks a term sheet from outside (an attribute, a lender) completely; unknown fields are refused.
 *
 * @returns the same value, typed
 * @throws PricingError `invalid-terms` naming every path and what it must be: "terms.plans.1.count must be 1..600"; `unknown-currency`
 */
export const validateTermSheet = (value: unknown): TermSheet => {
  const { currency } = Object(value);
  if (currency && typeof currency === 'string') currencyExponent(currency);
  try {
    readShape(termSheetShape, value, 'terms');
  } catch (error) {
    fail('invalid-terms', (error as Error).message);
  }
  return value as TermSheet;
};
