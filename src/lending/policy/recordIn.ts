import { DAY_MS } from '../applications/days.js';
import type { CreditHistory, CreditRecord, Exposure } from '../decision/Applicant.js';
import type { Policy } from './Policy.js';
import { purchasingUnitMinor, worthIn } from './purchasingUnits.js';

/**
 * Reads a person's history for a purchase in `currency`. What they owe in other currencies counts at the policy's worth of each, rounded
 * up: a limit is one limit, and not one in every currency.
 */
export function recordIn(history: CreditHistory, currency: string, policy: Policy): CreditRecord {
  const { recentApplications, inArrears, exposures } = history;
  const sum = (part: keyof Exposure) =>
    Object.entries(exposures).reduce(
      (total, [other, { [part]: minor }]) => total + Math.ceil(worthIn(currency, minor, other, policy)),
      0,
    );
  return {
    recentApplications,
    recentFinancedMinor: sum('recentFinancedMinor'),
    owedMinor: sum('owedMinor'),
    monthlyMinor: sum('monthlyMinor'),
    loansRepaid: loansThatCount(history, policy),
    inArrears,
  };
}

/**
 * How many repaid loans show a habit. Each has at least the policy's size and time. Of loans that ran at the same time only one counts, so
 * that nobody raises their limit by many small loans at once.
 */
function loansThatCount({ repaid }: CreditHistory, policy: Policy): number {
  const { leastAmount, leastDays } = policy.starter;
  const sound = repaid
    .filter(
      ({ currency, principalMinor, from, until }) =>
        principalMinor >= leastAmount * purchasingUnitMinor(currency, policy) && until - from >= leastDays * DAY_MS,
    )
    .sort((a, b) => a.until - b.until);
  let [count, free] = [0, Number.NEGATIVE_INFINITY];
  for (const { from, until } of sound) {
    if (from < free) continue;
    count += 1;
    free = until;
  }
  return count;
}
