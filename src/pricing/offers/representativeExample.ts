import { contractRate } from './contractRate.js';
import type { Disclosure, Offer, PricedPlan } from './Offer.js';

/**
 * The figures that must stand beside a "from" rate: those of the cheapest plan that is really offered (12 CFR 1026.24(d); CONC 3.5.5;
 * Directive 2023/2225 Art. 8). The annual rate comes before any other rate, so that none is more conspicuous. The code is
 * `representative-example` with the jurisdiction's prefix (also `intl.`); `ratePercent` is empty if the plan bears no interest.
 *
 * @returns undefined if nothing is offered
 */
export const representativeExample = (plans: readonly PricedPlan[]): Disclosure | undefined => {
  let best: Offer | undefined;
  for (const plan of plans) if (plan.kind === 'offer' && !(best && best.apr.percent <= plan.apr.percent)) best = plan;
  if (!best) return undefined;
  const { amountMinor, downPaymentMinor, installments, regularMinor, financeChargeMinor, totalMinor } = best;
  return {
    code: `${best.jurisdiction.toLowerCase()}.representative-example`,
    figures: {
      aprPercent: best.apr.display,
      ratePercent: contractRate(best.terms),
      planId: best.planId,
      amountMinor,
      downPaymentMinor,
      creditMinor: amountMinor - downPaymentMinor,
      count: installments.length,
      regularMinor,
      lastMinor: installments.at(-1)!.totalMinor,
      financeChargeMinor,
      totalMinor,
    },
  };
};
