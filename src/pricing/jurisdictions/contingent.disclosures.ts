import { type Charge, chargeOf, percentOf } from '../offers/chargeOf.js';
import type { PlanTerms } from '../offers/TermSheet.js';
import type { Say } from './Disclosure.js';

interface Shared {
  'overdue-interest': { overduePercent: string };
  'late-charge': Charge;
  'prepayment-charge': Charge;
  /** Only where the terms do not say what may come on top. China, and the key information of the UK. */
  'contingent-costs': Record<never, never>;
}

/** What may be charged where a payment is late or early, said alike by several laws. */
export type ContingentFigures<Prefix extends string, More = unknown> = {
  [Code in keyof Shared as `${Prefix}.${Code}`]: Shared[Code] & More;
};

/**
 * @param more figures that a law adds
 * @param isAsked whether the law wants it said that the agreement states the costs, where the terms do not
 */
export const contingentDisclosures = (
  { contingent }: PlanTerms,
  say: Say,
  prefix: 'cn' | 'us' | 'eu' | 'uk',
  more?: { readonly collector: string; readonly annualPercent: '' },
  isAsked: unknown = more,
): void => {
  if (!contingent) {
    if (isAsked) say(`${prefix}.contingent-costs`, { ...more });
    return;
  }
  const { overdueAnnualRate, lateCharge, prepaymentCharge } = contingent;
  if (overdueAnnualRate) say(`${prefix}.overdue-interest`, { ...more, overduePercent: percentOf(overdueAnnualRate) });
  if (lateCharge) say(`${prefix}.late-charge`, { ...more, ...chargeOf(lateCharge) });
  if (prepaymentCharge) say(`${prefix}.prepayment-charge`, { ...more, ...chargeOf(prepaymentCharge) });
};
