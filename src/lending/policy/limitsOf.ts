import { assertNever } from '../../pricing/assertNever.js';
import { parseRate } from '../../pricing/money/Rational.js';
import type { Period, PlanTerms, Rate, TermSheet } from '../../pricing/offers/TermSheet.js';
import type { CreditRecord, Household } from '../decision/Applicant.js';
import type { Policy } from './Policy.js';
import { purchasingUnitMinor } from './purchasingUnits.js';

export interface CreditLimits {
  /** What the lender's caps still allow. */
  readonly capMinor: number;
  /** The same, but at most what the person can bear. This is the limit that they are told. */
  readonly limitMinor: number;
}

type Owed = Pick<CreditRecord, 'owedMinor' | 'monthlyMinor' | 'loansRepaid'>;

/**
 * How much more a household may owe. Its spare income bounds the payments over the longest plan, at the advertised rate. The
 * policy bounds the sum by a number of incomes and by an amount, less what is owed already.
 */
export function limitsOf(
  household: Household,
  record: Owed,
  sheet: TermSheet,
  segment: string | null,
  policy: Policy,
): CreditLimits {
  const { incomes, most, segmentFactors } = policy.limit;
  const unit = purchasingUnitMinor(household.currency, policy);
  const factor = Math.min(1, (segment && segmentFactors[segment]) || 1);
  const cap = Math.min((household.incomeMinor ?? 0) * incomes, most * unit) * factor - record.owedMinor;
  const capMinor = Math.max(0, Math.floor(cap));
  const payment = spareMinor(household, record, policy) * policy.affordability.share;
  return { capMinor, limitMinor: Math.min(capMinor, Math.floor(payment * paymentsWorth(sheet))) };
}

/** Today's worth of one unit a month over the longest plan. Repeated multiplication gives the same bits on every machine. */
function paymentsWorth({ plans }: TermSheet): number {
  const longest = plans.reduce((best, each) => (monthsOf(each) > monthsOf(best) ? each : best));
  const { num, den } = parseRate(interestRateOf(longest), 1, 12);
  let worth = 0;
  let discount = 1;
  for (let month = monthsOf(longest); month >= 1; month--) {
    discount *= den / (den + num);
    worth += discount;
  }
  return worth;
}

/** The limit of starter credit, less what is owed. It grows with each loan repaid. */
export function starterLimitMinor({ owedMinor, loansRepaid }: Owed, currency: string, policy: Policy): number {
  const { base, growth, most } = policy.starter;
  const limit = Math.min(base * growth ** loansRepaid, most) * purchasingUnitMinor(currency, policy);
  return Math.max(0, Math.floor(limit) - owedMinor);
}

/** The nominal rate of the interest that a plan bears. */
function interestRateOf(terms: PlanTerms): Rate {
  switch (terms.method) {
    case 'annuity':
    case 'equal-principal':
      return terms.annualRate;
    case 'flat-fee':
    case 'interest-free':
      return '0';
    default:
      return assertNever(terms);
  }
}

const MONTHS: Readonly<Record<Period['unit'], number>> = { day: 12 / 365, week: 84 / 365, month: 1 };

/** The length of a plan in months. */
export function monthsOf({ count, period, firstPayment }: PlanTerms): number {
  const first = typeof firstPayment === 'object' ? firstPayment.afterPeriods : firstPayment === 'today' ? 0 : 1;
  return (count - 1 + first) * (period ? period.every * MONTHS[period.unit] : 1);
}

/** What expenses and all installments leave of a month's income, at least 0. An income that is not stated counts as 0. */
export function spareMinor(
  { currency, incomeMinor, expensesMinor, installmentsMinor }: Household,
  { monthlyMinor }: Pick<CreditRecord, 'monthlyMinor'>,
  policy: Policy,
): number {
  const { leastExpenses, unstatedExpenses } = policy.affordability;
  const income = incomeMinor ?? 0;
  const expenses = Math.max(
    expensesMinor ?? income * unstatedExpenses,
    leastExpenses * purchasingUnitMinor(currency, policy),
  );
  return Math.max(0, Math.floor(income - expenses - installmentsMinor - monthlyMinor));
}
