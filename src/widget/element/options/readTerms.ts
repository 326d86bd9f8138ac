import type { TermSheet } from '../../../pricing/offers/TermSheet.js';
import { keepGoodPlans } from '../../../pricing/offers/validateTermSheet.js';
import type { PricingError } from '../../../pricing/PricingError.js';
import { OptionError } from './OptionError.js';

/**
 * Checks the merchant's own term sheet, an object or JSON. Not in the first script, because most pages use the lender's.
 *
 * @param tell is told of each plan that is left out because it is bad
 * @throws PricingError, OptionError where nothing can be offered
 */
export function readTerms(terms: TermSheet | string, tell: (fault: PricingError) => void): TermSheet {
  let parsed: unknown = terms;
  try {
    if (typeof terms === 'string') parsed = JSON.parse(terms);
  } catch (error) {
    throw new OptionError(`terms is not JSON: ${(error as Error).message}`);
  }
  return keepGoodPlans(parsed, tell);
}
