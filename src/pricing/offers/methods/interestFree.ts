import { splitEvenly } from '../../money/splitAmount.js';
import type { InterestFreeTerms } from '../TermSheet.js';
import type { PlanMethod } from './PlanMethod.js';

/** 免息. The subsidy is computed by `priceOffers`, because a page's first script does not need it. */
export const interestFree: PlanMethod<InterestFreeTerms> = (terms, financedMinor) => [
  splitEvenly(financedMinor, terms.count, terms.remainder ?? 'last'),
];
