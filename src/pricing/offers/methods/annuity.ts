import { levelPaymentByRates } from '../../actuarial/levelPayment.js';
import type { AnnuityTerms } from '../TermSheet.js';
import type { PlanMethod } from './PlanMethod.js';

export const annuity: PlanMethod<AnnuityTerms> = ({ count, closing }, financedMinor, rate, firstRate) => [
  levelPaymentByRates(financedMinor, rate, count, firstRate),
  undefined,
  closing === 'equal-payment-last-interest-absorbs',
];
