import { splitEvenly } from '../../money/splitAmount.js';
import type { InterestFreeTerms } from '../TermSheet.js';
import type { RepaymentRule } from './RepaymentRule.js';

/** 免息. The subsidy is computed by `priceOffers`, because a page's first script does not need it. */
export const interestFree: RepaymentRule<InterestFreeTerms> = (terms, financedMinor) => [
  splitEvenly(financedMinor, terms.count, terms.remainder ?? 'last'),
];
