import { splitEvenly } from '../../money/splitAmount.js';
import type { EqualPrincipalTerms } from '../TermSheet.js';
import type { PlanMethod } from './PlanMethod.js';

/** 等额本金: the principal is split, and each row adds the interest on its balance. */
export const equalPrincipal: PlanMethod<EqualPrincipalTerms> = (terms, financedMinor) => [
  splitEvenly(financedMinor, terms.count, terms.remainder ?? 'last'),
];
