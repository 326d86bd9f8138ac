import { currencyExponent } from '../money/currencyExponent.js';
import { fail } from '../PricingError.js';
import { readCollecting } from '../shapes/readShape.js';
import { type TermSheet, termSheetShape } from './TermSheet.js';

/**
 * Checks a term sheet from outside (an attribute, a lender) completely; unknown fields are refused.
 *
 * @returns the same value, typed
 * @throws PricingError `invalid-terms` naming every path and what it must be: "terms.plans.1.count must be 1..600"; `unknown-currency`
 */
export function validateTermSheet(value: unknown): TermSheet {
  const wrongs: string[] = [];
  readCollecting(termSheetShape, value, 'terms', wrongs);
  if (wrongs.length) fail('invalid-terms', wrongs.join('; '));
  const { currency, plans } = value as TermSheet;
  currencyExponent(currency);
  if (new Set(plans.map(plan => plan.id)).size < plans.length)
    fail('invalid-terms', 'terms.plans must have different ids');
  return value as TermSheet;
}
