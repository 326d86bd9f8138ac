import type { IsoDate, Jurisdiction, Rate, Share } from '../../pricing/offers/TermSheet.js';

export const scenarios = ['shopping', 'education', 'medical', 'car'] as const;
/** What the money is for. */
export type Scenario = (typeof scenarios)[number];

interface ProductBase {
  readonly id: string;
  readonly count: 3 | 6 | 12;
  /** Purchase amounts per installment, in round units of the currency (see roundUnitMinor.ts): the plan's limits are the count times these. */
  readonly each: { readonly least: number; readonly most: number };
  /** Share of the price. */
  readonly downPayment?: Rate;
  /** Paid today; share of the financed amount. */
  readonly upfrontFee?: Extract<Share, { rate: Rate }>['rate'];
}

type Method =
  | { readonly method: 'annuity' | 'equal-principal'; readonly annualRate: Rate }
  | { readonly method: 'flat-fee'; readonly feeRatePerInstallment: Rate }
  | { readonly method: 'interest-free'; readonly subsidy?: { readonly lenderAnnualRate: Rate } };

/** One product of the table that is reviewed; a plan of a term sheet is made from it for each currency. */
export type LoanProduct = ProductBase & Method;

/** Interest that a merchant pays for the shopper, for some time, in one plan. */
export interface Campaign {
  readonly id: string;
  readonly scenario: Scenario;
  readonly planId: string;
  /** First and last day of application. */
  readonly from: IsoDate;
  readonly until: IsoDate;
  /** Segments of customers who get it as their personal terms; null: everyone, in the term sheet. */
  readonly segments: readonly string[] | null;
  /** The rate that the merchant pays the lender. */
  readonly lenderAnnualRate: Rate;
}

export interface Products {
  readonly version: string;
  readonly tables: Readonly<
    Record<Scenario, { readonly base: readonly LoanProduct[] } & Partial<Record<Jurisdiction, readonly LoanProduct[]>>>
  >;
  readonly campaigns: readonly Campaign[];
}
