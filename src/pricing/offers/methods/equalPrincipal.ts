import { splitEvenly } from '../../money/splitAmount.js';
import type { EqualPrincipalTerms } from '../TermSheet.js';
import type { PlanMethod } from './PlanMethod.js';

/** The principal is split; each row adds the interest on its balance. */
export const equalPrincipal: PlanMethod<EqualPrincipalTerms> = (terms, financedMinor) => [
  splitEvenly(financedMinor, terms.count, terms.remainder ?? 'last'),
];
