import type { Household } from '../decision/Applicant.js';
import type { Policy } from './Policy.js';
import { hasPurchasingUnit, worthIn } from './purchasingUnits.js';

/**
 * A household in another currency, at the policy's worth of the two: what it has is rounded down, what it pays and owes up. One in a currency of
 * unknown worth stays as it is.
 */
export function householdIn(
  household: Household,
  currency: string,
  policy: Pick<Policy, 'purchasingUnits'>,
): Household {
  if (household.currency === currency || !hasPurchasingUnit(household.currency, policy)) return household;
  const worth = (minor: number) => worthIn(currency, minor, household.currency, policy);
  const stated = (minor: number | null, round: (worth: number) => number) =>
    minor === null ? null : round(worth(minor));
  return {
    ...household,
    currency,
    incomeMinor: stated(household.incomeMinor, Math.floor),
    assetsMinor: stated(household.assetsMinor, Math.floor),
    expensesMinor: stated(household.expensesMinor, Math.ceil),
    debtMinor: stated(household.debtMinor, Math.ceil),
    installmentsMinor: Math.ceil(worth(household.installmentsMinor)),
  };
}
