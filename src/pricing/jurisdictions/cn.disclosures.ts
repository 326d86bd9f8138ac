import { displayRate } from '../money/displayDecimal.js';
import { type Charge, chargeOf } from '../offers/chargeOf.js';
import { contractRate } from '../offers/contractRate.js';
import { type ContingentFigures, contingentDisclosures } from './contingent.disclosures.js';
import type { Say } from './Disclosure.js';
import type { UndisclosedOffer } from './disclosuresOf.js';

/** What a cost adds up to. Its part of the annual rate is in proportion; the parts add up to the rate as it is displayed. */
interface Cost {
  costMinor: number;
  annualPercent: string;
}

/** Who collects a cost: a name of the terms; empty for the lender. */
interface Collected {
  collector: string;
}

/**
 * People's Bank of China, announcements 2021 No. 3 and 2025 No. 9, and the cost table (综合融资成本明示表) of the rules of 15 March 2026. What has
 * an `annualPercent` is a row of that table: the costs, their sum, and, with an empty one, what may come on top.
 */
export interface CnFigures extends ContingentFigures<'cn', Collected & { annualPercent: '' }> {
  'cn.annualised-rate': { aprPercent: string };
  'cn.principal': { creditMinor: number };
  /** Only with a subsidy. */
  'cn.merchant-pays': { subsidyMinor: number };
  'cn.no-other-fees': Record<never, never>;
  'cn.interest': Cost & Collected & { ratePercent: string };
  /** Only where it is charged. */
  'cn.upfront-fee': Cost & Collected & Charge;
  /** Only where it is charged. `Charge` is of each installment. */
  'cn.installment-fee': Cost & Collected & Charge;
  /** The sum of the rows before it, and the annual rate (正常履约年化综合融资成本). */
  'cn.total-cost': Cost;
  /** Only where the terms do not state what may come on top. */
  'cn.contingent-costs': Collected & { annualPercent: '' };
}

export const cnDisclosures = (offer: UndisclosedOffer, say: Say): void => {
  const { terms, installments, apr, upfrontFeeMinor, subsidyMinor, financeChargeMinor } = offer;
  const { collector = '', feeCollector = collector } = terms;
  say('cn.annualised-rate', { aprPercent: apr.display });
  say('cn.principal', { creditMinor: offer.amountMinor - offer.downPaymentMinor });
  if (subsidyMinor) say('cn.merchant-pays', { subsidyMinor });
  say('cn.no-other-fees', {});

  let counted = 0;
  let until = 0;
  const cost = (costMinor: number): Cost => {
    counted += costMinor;
    const from = until;
    // Where nothing is charged, nothing is divided.
    until = +displayRate((+apr.display * counted) / (financeChargeMinor || 1), 2);
    return { costMinor, annualPercent: (until - from).toFixed(2) };
  };
  const ratePercent = contractRate(terms) || '0.00';
  say('cn.interest', { ...cost(offer.interestMinor), collector, ratePercent });
  if (upfrontFeeMinor)
    say('cn.upfront-fee', { ...cost(upfrontFeeMinor), collector: feeCollector, ...chargeOf(terms.upfrontFee!) });
  if (offer.feeMinor > upfrontFeeMinor) {
    let charge = terms.installmentFee;
    if (terms.method === 'flat-fee')
      // Two fees at once are told as what they come to.
      charge = charge
        ? { amountMinor: installments[(terms.count - 1) >> 1]!.feeMinor }
        : { rate: terms.feeRatePerInstallment };
    say('cn.installment-fee', {
      ...cost(offer.feeMinor - upfrontFeeMinor),
      collector: feeCollector,
      ...chargeOf(charge!),
    });
  }
  say('cn.total-cost', { costMinor: financeChargeMinor, annualPercent: apr.display });
  const unknown = { collector, annualPercent: '' } as const;
  if (!terms.contingent) say('cn.contingent-costs', unknown);
  contingentDisclosures(terms, say, 'cn', unknown);
};
