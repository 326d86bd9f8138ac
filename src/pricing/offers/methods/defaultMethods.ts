import type { FlatFeeTerms, InterestFreeTerms, PlanTerms, Rate } from '../TermSheet.js';
import { annuity } from './annuity.js';
import { interestFree } from './interestFree.js';
import type { RepaymentRules } from './methods.js';

/** The methods of the default sheet: all that a page's first script carries. */
export type DefaultMethod = 'annuity' | 'interest-free';
export const DEFAULT_METHODS: RepaymentRules<DefaultMethod> = { annuity, 'interest-free': interestFree };

/** The contract's interest rate a year; undefined if the plan bears no interest. */
export const annualRateOf = (terms: PlanTerms): Rate | undefined => {
  if ('annualRate' in terms) return terms.annualRate;
  // The compiler stops here if a new method has no `annualRate`.
  terms satisfies FlatFeeTerms | InterestFreeTerms;
  return undefined;
};
