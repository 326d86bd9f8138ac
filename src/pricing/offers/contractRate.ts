import { displayRate } from '../money/displayDecimal.js';
import { parseRate } from '../money/Rational.js';
import { annualRateOf } from './methods/defaultMethods.js';
import type { PlanTerms } from './TermSheet.js';

/** The contract's interest rate a year in percent, for display; empty if the plan bears no interest. */
export const contractRate = (terms: PlanTerms): string => {
  const annualRate = annualRateOf(terms);
  const rate = annualRate && parseRate(annualRate);
  return rate ? displayRate((100 * rate.num) / rate.den, 2) : '';
};
