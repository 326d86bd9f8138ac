import type { Offer } from '../../pricing/offers/Offer.js';
import type { Purchase } from '../../protocol/messages/Purchase.js';
import { monthsOf } from '../policy/limitsOf.js';
import type { Policy } from '../policy/Policy.js';
import { purchasingUnitMinor } from '../policy/purchasingUnits.js';
import type { CreditFacts } from '../score/CreditFacts.js';
import type { Household } from './Applicant.js';

/**
 * Purchasing units in one of the training data's thousands, which are pesetas of thirty years ago. The data's median income is
 * 125 a month, and ours is taken as 2,000 units. Incomes are matched, not prices, because the score asks how well off someone is.
 *
 * Most purchases in a shop are then smaller than all of the data's, and the score counts them as its smallest.
 */
export const UNITS_PER_THOUSAND = 16;

/** The facts that the score may use, in the units of its training data. */
export function factsOf(
  household: Household,
  { amountMinor, currency }: Pick<Purchase, 'amountMinor' | 'currency'>,
  { terms, financedMinor }: Pick<Offer, 'terms' | 'financedMinor'>,
  policy: Pick<Policy, 'purchasingUnits'>,
): CreditFacts {
  const thousand = UNITS_PER_THOUSAND * purchasingUnitMinor(currency, policy);
  const inThousands = (minor: number | null) => (minor === null ? null : minor / thousand);
  const { seniority, home, job, records } = household;
  return {
    seniority,
    home,
    job,
    records,
    time: Math.max(1, Math.round(monthsOf(terms))),
    expenses: inThousands(household.expensesMinor),
    income: inThousands(household.incomeMinor),
    assets: inThousands(household.assetsMinor),
    debt: inThousands(household.debtMinor),
    amount: financedMinor / thousand,
    price: amountMinor / thousand,
  };
}
