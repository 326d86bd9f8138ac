import { levelPaymentByRates } from '../../actuarial/levelPayment.js';
import type { AnnuityTerms } from '../TermSheet.js';
import type { PlanMethod } from './PlanMethod.js';

export const annuity: PlanMethod<AnnuityTerms> = (terms, financedMinor, rate, firstRate) => [
  levelPaymentByRates(financedMinor, rate, terms.count, firstRate),
  undefined,
  terms.closing === 'equal-payment-last-interest-absorbs',
];
