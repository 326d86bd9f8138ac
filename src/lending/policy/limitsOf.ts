import { parseRate } from '../../pricing/money/Rational.js';
import type { PlanTerms, TermSheet } from '../../pricing/offers/TermSheet.js';
import type { CreditRecord, Household } from '../decision/Applicant.js';
import type { Policy } from './Policy.js';
import { purchasingUnitMinor } from './purchasingUnits.js';

export interface CreditLimits {
  /** What may still be financed by the lender's caps. */
  readonly capMinor: number;
  /** The same, and no more than the person can bear: what they are told. */
  readonly limitMinor: number;
}

type Owed = Pick<CreditRecord, 'owedMinor' | 'monthlyMinor' | 'loansRepaid'>;

/**
 * How much more a household may owe: what its spare income bears over the longest plan, at the advertised rate; and at
 * most so many incomes and the policy's amount, less what is owed already.
 */
export function limitsOf(
  household: Household,
  record: Owed,
  sheet: TermSheet,
  segment: string | null,
  policy: Policy,
): CreditLimits {
  const { incomes, most, segmentFactors } = policy.limit;
  const unit = purchasingUnitMinor(household.currency);
  const factor = Math.min(1, (segment && segmentFactors[segment]) || 1);
  const cap = Math.min((household.incomeMinor ?? 0) * incomes, most * unit) * factor - record.owedMinor;
  const capMinor = Math.max(0, Math.floor(cap));
  const payment = spareMinor(household, record, policy) * policy.affordability.share;
  return { capMinor, limitMinor: Math.min(capMinor, Math.floor(payment * paymentsWorth(sheet))) };
}

/** What one a month over the longest plan is worth today. Multiplied out, so that it is the same on every machine. */
function paymentsWorth({ plans }: TermSheet): number {
  const longest = plans.reduce((best, each) => (monthsOf(each) > monthsOf(best) ? each : best));
  const { num, den } = parseRate('annualRate' in longest ? longest.annualRate : '0', 1, 12);
  let worth = 0;
  let discount = 1;
  for (let month = monthsOf(longest); month >= 1; month--) {
    discount *= den / (den + num);
    worth += discount;
  }
  return worth;
}

/** For those of whom only name and phone are known: doubles (or what the policy says) with each loan repaid, less what is owed. */
export function starterLimitMinor(
  { owedMinor, loansRepaid }: Owed,
  currency: string,
  { starter: { base, growth, most } }: Policy,
): number {
  const limit = Math.min(base * growth ** loansRepaid, most) * purchasingUnitMinor(currency);
  return Math.max(0, Math.floor(limit) - owedMinor);
}

const MONTHS = { day: 12 / 365, week: 84 / 365, month: 1 };

/** How long a plan runs, in months. */
export function monthsOf({ count, period, firstPayment }: PlanTerms): number {
  const first = typeof firstPayment === 'object' ? firstPayment.afterPeriods : firstPayment === 'today' ? 0 : 1;
  return (count - 1 + first) * (period ? period.every * MONTHS[period.unit] : 1);
}

/** What is left of a month's income after expenses and all installments. An income that is not stated is none. Never negative. */
export function spareMinor(
  { currency, incomeMinor, expensesMinor, installmentsMinor }: Household,
  { monthlyMinor }: Pick<CreditRecord, 'monthlyMinor'>,
  { affordability: { leastExpenses, unstatedExpenses } }: Policy,
): number {
  const income = incomeMinor ?? 0;
  const expenses = Math.max(expensesMinor ?? income * unstatedExpenses, leastExpenses * purchasingUnitMinor(currency));
  return Math.max(0, Math.floor(income - expenses - installmentsMinor - monthlyMinor));
}
