import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import type { IsoDate, Jurisdiction, PlanTerms, TermSheet } from '../../pricing/offers/TermSheet.js';
import { type Campaign, type LoanProduct, type Products, type Scenario, scenarios } from './Products.js';

export interface Where {
  readonly scenario: string;
  /** Default: the law that goes with the currency. */
  readonly jurisdiction?: Jurisdiction | undefined;
  readonly currency: string;
  /** The first day of the plan. A sheet holds the campaigns for everyone on that day; without a day it holds none. */
  readonly day?: IsoDate | undefined;
}

/** The term sheet for a purpose, under a law, in a currency. Null: the lender does not lend there. */
export function sheetOf(products: Products, { scenario, jurisdiction, currency, day }: Where): TermSheet | null {
  if (!isScenario(scenario)) return null;
  const unit = unitOf(currency);
  if (!unit) return null;
  const law = jurisdiction ?? defaultTermSheet(currency).jurisdiction;
  const campaigns = campaignsOn(products, scenario, day).filter(({ segments }) => segments === null);
  const table = products.tables[scenario];
  const plans = (table[law] ?? table.everywhere).map(product => {
    const plan = planOf(product, unit);
    const campaign = campaigns.find(({ planId }) => planId === plan.id);
    return campaign ? onCampaign(plan, campaign) : plan;
  });
  const id = [products.version, scenario, law, currency, ...campaigns.map(each => each.id)].join('-');
  return { id, jurisdiction: law, currency, plans };
}

/** The campaigns of a scenario on a day. */
export function campaignsOn({ campaigns }: Products, scenario: string, day: IsoDate | undefined): Campaign[] {
  return campaigns.filter(
    each => each.scenario === scenario && day !== undefined && each.from <= day && day <= each.until,
  );
}

const isScenario = (text: string): text is Scenario => scenarios.some(each => each === text);

function unitOf(currency: string): number | null {
  try {
    return roundUnitMinor(currency);
  } catch (error) {
    // Compared by name, so that a page's first script need not export the class.
    if ((error as Error).name === 'PricingError') return null;
    throw error;
  }
}

function planOf({ each, downPayment, upfrontFee, ...product }: LoanProduct, unit: number): PlanTerms {
  const { count } = product;
  return {
    ...product,
    minAmountMinor: Math.round(each.least * count * unit),
    maxAmountMinor: Math.round(each.most * count * unit),
    ...(downPayment && { downPayment: { rate: downPayment } }),
    ...(upfrontFee && { upfrontFee: { rate: upfrontFee } }),
  };
}

/** The plan while a merchant pays its costs: the same number of payments, without interest and fees. */
export function onCampaign(plan: PlanTerms, { lenderAnnualRate }: Campaign): PlanTerms {
  const { id, count, period, firstPayment, downPayment, remainder, minAmountMinor, maxAmountMinor } = plan;
  const { minInstallmentMinor, contingent, collector, feeCollector, secured } = plan;
  const limits = { minAmountMinor, maxAmountMinor, minInstallmentMinor };
  const kept = {
    period,
    firstPayment,
    downPayment,
    remainder,
    ...limits,
    contingent,
    collector,
    feeCollector,
    secured,
  };
  return {
    id,
    method: 'interest-free',
    count,
    subsidy: { lenderAnnualRate },
    ...Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)),
  };
}

/**
 * A round amount of a currency: 10 yuan, 100 yen, 1 euro. It is the unit of the limits in the page's own estimates, whose first
 * plan starts at thirty of it.
 *
 * @throws PricingError `unknown-currency`
 */
export const roundUnitMinor = (currency: string): number =>
  (defaultTermSheet(currency).plans[0]!.minAmountMinor ?? 0) / 30;
