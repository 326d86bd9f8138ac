import { splitEvenly } from '../../money/splitAmount.js';
import type { EqualPrincipalTerms } from '../TermSheet.js';
import type { RepaymentRule } from './RepaymentRule.js';

/** 等额本金: the principal is split, and each row adds the interest on its balance. */
export const equalPrincipal: RepaymentRule<EqualPrincipalTerms> = (terms, financedMinor) => [
  splitEvenly(financedMinor, terms.count, terms.remainder ?? 'last'),
];
