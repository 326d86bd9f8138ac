import type { PlanMethod, PlanTerms } from '../TermSheet.js';
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

/** How plans of some methods are repaid. */
export type RepaymentRules<Name extends PlanMethod> = { readonly [Each in Name]: RepaymentRule<TermsOf<Each>> };

/** Every method that a plan can have. */
export const METHODS: RepaymentRules<PlanMethod> = {
  annuity,
  'equal-principal': equalPrincipal,
  'flat-fee': flatFee,
  'interest-free': interestFree,
};
