/** Whose law decides how the APR is computed and what must be said. `INTL`: effective annual rate, no statutory text. */
export type Jurisdiction = 'CN' | 'US' | 'EU' | 'UK' | 'INTL';

/** An exact rate as text: a decimal share ("0.079" is 7.9 %) or a fraction ("29/12000"). Never a float. */
export type Rate = string;

/** A civil day, "YYYY-MM-DD", without time zone. */
export type IsoDate = string;

/** Either a share of a base amount or a fixed amount in minor units. */
export type Share = { readonly rate: Rate } | { readonly amountMinor: number };

/** Where the leftover minor units of an equal split go. */
export type RemainderPolicy = 'first' | 'last' | 'spread';

/** How the last row of an interest-bearing schedule closes. */
export type ClosingRule = 'last-payment-settles' | 'equal-payment-last-interest-absorbs';

export interface Period {
  readonly unit: 'day' | 'week' | 'month';
  /** Whole units between installments, at least 1. */
  readonly every: number;
}

interface PlanTermsBase {
  /** Unique within the sheet; what the form value and the lender see. */
  readonly id: string;
  /** Number of installments, at least 1. */
  readonly count: number;
  /** Default: one month. */
  readonly period?: Period;
  /**
   * Default `next-period`. A number counts whole periods until the first payment (2 or more = deferred). Those periods bear simple
   * interest, all due with the first payment; a payment today bears none.
   */
  readonly firstPayment?: 'today' | 'next-period' | { readonly afterPeriods: number };
  /** Paid today, before anything is financed; a share is of the purchase amount. */
  readonly downPayment?: Share;
  /** Paid today, or added to the financed amount; a share is of the financed amount before the fee. */
  readonly upfrontFee?: Share & { readonly financed?: boolean };
  /** Added to every installment; a share is of the financed amount. */
  readonly installmentFee?: Share;
  /** For splits that leave units over. Default `first` for a flat fee, as Huabei has it, else `last`; a level payment has none. */
  readonly remainder?: RemainderPolicy;
  /** Purchase amounts for which the plan is offered, inclusive. */
  readonly minAmountMinor?: number;
  readonly maxAmountMinor?: number;
  /** No installment may be smaller. */
  readonly minInstallmentMinor?: number;
}

/** 等额本息: level payment, interest on the balance. */
export interface AnnuityTerms extends PlanTermsBase {
  readonly method: 'annuity';
  readonly annualRate: Rate;
  readonly closing?: ClosingRule;
}

/** 等额本金: level principal, interest on the balance. */
export interface EqualPrincipalTerms extends PlanTermsBase {
  readonly method: 'equal-principal';
  readonly annualRate: Rate;
}

/**
 * 分期手续费率: a fee per installment, as a share of the financed amount. The fees of all installments are rounded together, half even,
 * then split: the way of Huabei.
 */
export interface FlatFeeTerms extends PlanTermsBase {
  readonly method: 'flat-fee';
  readonly feeRatePerInstallment: Rate;
}

/** 免息. With `subsidy` the merchant pays the lender what the plan lacks to yield that rate. */
export interface InterestFreeTerms extends PlanTermsBase {
  readonly method: 'interest-free';
  readonly subsidy?: { readonly lenderAnnualRate: Rate };
}

export type PlanTerms = AnnuityTerms | EqualPrincipalTerms | FlatFeeTerms | InterestFreeTerms;

/** What a lender offers in one currency under one law. */
export interface TermSheet {
  /** Names the version, so that both ends can tell which sheet priced an offer. */
  readonly id: string;
  readonly jurisdiction: Jurisdiction;
  /** ISO 4217; every amount in the sheet is in its minor units. */
  readonly currency: string;
  readonly plans: readonly PlanTerms[];
}
