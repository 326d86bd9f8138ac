import { lastInterestAbsorbs, levelPaymentByRates } from '../../actuarial/levelPayment.js';
import type { AnnuityTerms } from '../TermSheet.js';
import type { RepaymentRule } from './RepaymentRule.js';

/** 等额本息: a level payment that includes the interest on the balance. */
export const annuity: RepaymentRule<AnnuityTerms> = (terms, financedMinor, rate, firstRate) => [
  levelPaymentByRates(financedMinor, rate, terms.count, firstRate),
  undefined,
  lastInterestAbsorbs(terms.closing),
];
