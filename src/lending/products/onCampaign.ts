import type { PlanTerms } from '../../pricing/offers/TermSheet.js';
import type { Campaign } from './Products.js';

/** The plan while a merchant pays what it costs: the same payments to make, without interest and fees. */
export function onCampaign(plan: PlanTerms, { lenderAnnualRate }: Campaign): PlanTerms {
  const { id, count, period, firstPayment, downPayment, remainder, minAmountMinor, maxAmountMinor } = plan;
  const { minInstallmentMinor } = plan;
  const kept = { period, firstPayment, downPayment, remainder, minAmountMinor, maxAmountMinor, minInstallmentMinor };
  return {
    id,
    method: 'interest-free',
    count,
    subsidy: { lenderAnnualRate },
    ...Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)),
  };
}
