import type { CreditRecord, Household } from '../decision/Applicant.js';
import type { Policy } from './Policy.js';
import { purchasingUnitMinor } from './purchasingUnits.js';

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
