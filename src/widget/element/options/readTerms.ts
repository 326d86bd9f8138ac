import type { TermSheet } from '../../../pricing/offers/TermSheet.js';
import { validateTermSheet } from '../../../pricing/offers/validateTermSheet.js';
import { OptionError } from './OptionError.js';

/** The merchant's own term sheet, as an object or JSON, checked. A part of its own: most pages take the lender's. @throws PricingError, OptionError */
export function readTerms(terms: TermSheet | string): TermSheet {
  if (typeof terms !== 'string') return validateTermSheet(terms);
  let parsed: unknown;
  try {
    parsed = JSON.parse(terms);
  } catch (error) {
    throw new OptionError(`terms is no JSON: ${(error as Error).message}`);
  }
  return validateTermSheet(parsed);
}
