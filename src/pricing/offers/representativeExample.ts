import { contractRate } from './contractRate.js';
import type { Offer, PricedPlan } from './Offer.js';
import type { Jurisdiction } from './TermSheet.js';

export interface RepresentativeExample {
  /** With the jurisdiction's prefix, also `intl.`. */
  readonly code: `${Lowercase<Jurisdiction>}.representative-example`;
  readonly figures: {
    readonly aprPercent: string;
    /** The contract's rate; empty if the plan bears no interest. */
    readonly ratePercent: string;
    readonly planId: string;
    readonly amountMinor: number;
    readonly downPaymentMinor: number;
    readonly creditMinor: number;
    readonly count: number;
    readonly regularMinor: number;
    readonly lastMinor: number;
    readonly financeChargeMinor: number;
    readonly totalMinor: number;
  };
}

const PREFIXES: { readonly [Law in Jurisdiction]: Lowercase<Law> } = {
  CN: 'cn',
  US: 'us',
  EU: 'eu',
  DE: 'de',
  UK: 'uk',
  JP: 'jp',
  INTL: 'intl',
};

/**
 * The figures that must stand beside a "from" rate: those of the cheapest plan that is really offered (12 CFR 1026.24(d); CONC 3.5.5;
 * Directive 2023/2225 Art. 8). The annual rate comes before any other rate, so that none is more conspicuous.
 *
 * @returns undefined if nothing is offered
 */
export const representativeExample = (plans: readonly PricedPlan[]): RepresentativeExample | undefined => {
  let best: Offer | undefined;
  for (const plan of plans) if (plan.kind === 'offer' && !(best && best.apr.percent <= plan.apr.percent)) best = plan;
  if (!best) return undefined;
  const { amountMinor, downPaymentMinor, installments, regularMinor, financeChargeMinor, totalMinor } = best;
  return {
    code: `${PREFIXES[best.jurisdiction]}.representative-example`,
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
