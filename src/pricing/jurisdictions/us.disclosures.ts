import type { IsoDate } from '../offers/TermSheet.js';
import { type ContingentFigures, contingentDisclosures } from './contingent.disclosures.js';
import type { Say } from './Disclosure.js';
import type { UndisclosedOffer } from './disclosuresOf.js';

/** 12 CFR 1026.18 and 1026.24(d)(2). */
export interface UsFigures extends ContingentFigures<'us'> {
  'us.apr': { aprPercent: string };
  'us.finance-charge': { financeChargeMinor: number };
  'us.amount-financed': { amountFinancedMinor: number };
  'us.total-of-payments': { totalOfPaymentsMinor: number };
  'us.total-sale-price': { totalMinor: number; downPaymentMinor: number };
  'us.payment-schedule': {
    count: number;
    regularMinor: number;
    lastMinor: number;
    firstDue: IsoDate;
    lastDue: IsoDate;
  };
  /** (m), only where the terms say that the goods secure the loan. */
  'us.security': Record<never, never>;
}

export const usDisclosures = (offer: UndisclosedOffer, say: Say): void => {
  const first = offer.installments[0]!;
  const last = offer.installments.at(-1)!;
  // 1026.18(b): a fee is not part of the amount financed, whether it is paid today or in the payments.
  const amountFinancedMinor = offer.financedMinor - offer.upfrontFeeMinor;
  say('us.apr', { aprPercent: offer.apr.display });
  say('us.finance-charge', { financeChargeMinor: offer.financeChargeMinor });
  say('us.amount-financed', { amountFinancedMinor });
  say('us.total-of-payments', { totalOfPaymentsMinor: amountFinancedMinor + offer.financeChargeMinor });
  say('us.total-sale-price', { totalMinor: offer.totalMinor, downPaymentMinor: offer.downPaymentMinor });
  say('us.payment-schedule', {
    count: offer.terms.count,
    regularMinor: offer.regularMinor,
    lastMinor: last.totalMinor,
    firstDue: first.due,
    lastDue: last.due,
  });
  // (k) and (l), where the terms state them.
  contingentDisclosures(offer.terms, say, 'us');
  if (offer.terms.secured) say('us.security', {});
};
