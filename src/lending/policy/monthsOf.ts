import type { PlanTerms } from '../../pricing/offers/TermSheet.js';

const MONTHS = { day: 12 / 365, week: 84 / 365, month: 1 };

/** How long a plan runs, in months. */
export function monthsOf({ count, period, firstPayment }: PlanTerms): number {
  const first = typeof firstPayment === 'object' ? firstPayment.afterPeriods : firstPayment === 'today' ? 0 : 1;
  return (count - 1 + first) * (period ? period.every * MONTHS[period.unit] : 1);
}
