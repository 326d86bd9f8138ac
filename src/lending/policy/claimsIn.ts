import type { ClaimedIncome } from '../decision/Applicant.js';
import type { Policy } from './Policy.js';
import { hasPurchasingUnit, worthIn } from './purchasingUnits.js';

/**
 * The incomes that a person has stated, each once, in minor units of `currency`: another currency counts at the policy's worth of the two, as
 * what they owe does. An income in a currency of unknown worth cannot be compared with any other, and nobody lends in it.
 */
export function claimsIn(
  claims: readonly ClaimedIncome[],
  currency: string,
  policy: Pick<Policy, 'purchasingUnits'>,
): readonly number[] {
  const comparable = claims.filter(claim => claim.currency === currency || hasPurchasingUnit(claim.currency, policy));
  return [
    ...new Set(comparable.map(claim => Math.round(worthIn(currency, claim.incomeMinor, claim.currency, policy)))),
  ];
}
