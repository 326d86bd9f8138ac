import { displayRate } from '../money/displayRate.js';
import { parseRate } from '../money/Rational.js';
import type { AnnuityTerms, PlanTerms } from './TermSheet.js';

/** The contract's interest rate a year in percent, as displayed; empty if the plan bears none. */
export const contractRate = (terms: PlanTerms): string => {
  const { annualRate } = terms as Partial<AnnuityTerms>;
  const rate = annualRate && parseRate(annualRate);
  return rate ? displayRate((100 * rate.num) / rate.den, 2) : '';
};
