import { type Charge, chargeOf, percentOf } from '../offers/chargeOf.js';
import type { PlanTerms } from '../offers/TermSheet.js';
import type { Say } from './Disclosure.js';

interface Shared {
  'overdue-interest': { overduePercent: string };
  'late-charge': Charge;
  'prepayment-charge': Charge;
}

/** What may be charged where a payment is late or early, said alike by several laws, and only where the terms state it. */
export type ContingentFigures<Prefix extends string, More = unknown> = {
  [Code in keyof Shared as `${Prefix}.${Code}`]: Shared[Code] & More;
};

/** @param more figures that a law adds */
export const contingentDisclosures = (
  { contingent }: PlanTerms,
  say: Say,
  prefix: 'cn' | 'us' | 'eu' | 'uk',
  more?: { readonly collector: string; readonly annualPercent: '' },
): void => {
  if (!contingent) return;
  const { overdueAnnualRate, lateCharge, prepaymentCharge } = contingent;
  say(`${prefix}.overdue-interest`, { ...more, overduePercent: percentOf(overdueAnnualRate) });
  if (lateCharge) say(`${prefix}.late-charge`, { ...more, ...chargeOf(lateCharge) });
  if (prepaymentCharge) say(`${prefix}.prepayment-charge`, { ...more, ...chargeOf(prepaymentCharge) });
};
