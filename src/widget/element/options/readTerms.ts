import type { TermSheet } from '../../../pricing/offers/TermSheet.js';
import { validateTermSheet } from '../../../pricing/offers/validateTermSheet.js';
import { OptionError } from './OptionError.js';

/** Checks the merchant's own term sheet, an object or JSON. Not in the first script, because most pages use the lender's. @throws PricingError, OptionError */
export function readTerms(terms: TermSheet | string): TermSheet {
  if (typeof terms !== 'string') return validateTermSheet(terms);
  let parsed: unknown;
  try {
    parsed = JSON.parse(terms);
  } catch (error) {
    throw new OptionError(`terms is not JSON: ${(error as Error).message}`);
  }
  return validateTermSheet(parsed);
}
