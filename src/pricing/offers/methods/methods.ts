import type { FlatFeeTerms, InterestFreeTerms, PlanMethod, PlanTerms, Rate } from '../TermSheet.js';
import { annuity } from './annuity.js';
import { equalPrincipal } from './equalPrincipal.js';
import { flatFee } from './flatFee.js';
import { interestFree } from './interestFree.js';
import type { RepaymentRule } from './RepaymentRule.js';

type TermsByMethod = { [Name in PlanMethod]: Extract<PlanTerms, { method: Name }> };
/** The terms of a method, in the form in which the compiler keeps them together with their entry in `METHODS`. */
export type TermsOf<Name extends PlanMethod> = {
  [Each in Name]: TermsByMethod[Each] & { readonly method: Each };
}[Name];

/** Every method that a plan can have. */
export const METHODS: { readonly [Name in PlanMethod]: RepaymentRule<TermsOf<Name>> } = {
  annuity,
  'equal-principal': equalPrincipal,
  'flat-fee': flatFee,
  'interest-free': interestFree,
};

/** The contract's interest rate a year; undefined if the plan bears no interest. */
export const annualRateOf = (terms: PlanTerms): Rate | undefined => {
  if ('annualRate' in terms) return terms.annualRate;
  // The compiler stops here if a new method has no `annualRate`.
  terms satisfies FlatFeeTerms | InterestFreeTerms;
  return undefined;
};
