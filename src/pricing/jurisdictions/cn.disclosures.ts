import type { Say } from './Disclosure.js';
import type { UndisclosedOffer } from './disclosuresOf.js';

/** People's Bank of China, announcements 2021 No. 3 and 2025 No. 9, and the cost table of August 2026. */
export interface CnFigures {
  'cn.annualised-rate': { aprPercent: string };
  'cn.principal': { creditMinor: number };
  'cn.interest': { interestMinor: number };
  'cn.fees': { upfrontFeeMinor: number; installmentFeeMinor: number };
  'cn.total-cost': { financeChargeMinor: number; totalMinor: number };
  /** Only with a subsidy. */
  'cn.merchant-pays': { subsidyMinor: number };
  'cn.contingent-costs': Record<never, never>;
  'cn.no-other-fees': Record<never, never>;
}

export const cnDisclosures = (offer: UndisclosedOffer, say: Say): void => {
  say('cn.annualised-rate', { aprPercent: offer.apr.display });
  say('cn.principal', { creditMinor: offer.amountMinor - offer.downPaymentMinor });
  say('cn.interest', { interestMinor: offer.interestMinor });
  say('cn.fees', {
    upfrontFeeMinor: offer.upfrontFeeMinor,
    installmentFeeMinor: offer.feeMinor - offer.upfrontFeeMinor,
  });
  say('cn.total-cost', { financeChargeMinor: offer.financeChargeMinor, totalMinor: offer.totalMinor });
  if (offer.subsidyMinor) say('cn.merchant-pays', { subsidyMinor: offer.subsidyMinor });
  say('cn.contingent-costs', {});
  say('cn.no-other-fees', {});
};
