import { isRate } from '../money/Rational.js';
import {
  either,
  type Fields,
  flag,
  type Infer,
  list,
  narrowed,
  oneOf,
  optional,
  record,
  type Shape,
  text,
  variants,
  whole,
} from '../shapes/Shape.js';
import {
  closingRules,
  firstPayments,
  jurisdictionCodes,
  MOST_INSTALLMENTS,
  MOST_PERIODS_BEFORE,
  MOST_UNITS,
  type PlanMethod,
  periodUnits,
  remainderPolicies,
} from './termWords.js';

export type { ClosingRule, Jurisdiction, PeriodUnit, PlanMethod, RemainderPolicy } from './termWords.js';

/**
 * The terms that a lender offers, described once. Types, checks, the schema of the API and the random terms of tests all
 * come from the shapes below. A new method is a word in `planMethods` of `termWords.ts` and a row in `planShapes`.
 */

/** An exact rate as text, from 0 to 1: a decimal share ("0.079" is 7.9 %) or a fraction ("29/12000"). Never a float. */
export type Rate = string;

/** A civil day, "YYYY-MM-DD", without time zone. */
export type IsoDate = string;

/** A share written with a point is at most 1. How large a fraction is, only `isRate` can tell. */
const RATE_TEXT = /^(0+(\.\d+)?|0*1(\.0+)?|\d+(\.\d+)?\/\d+)$/;

const rate: Shape<Rate> = { ...text(RATE_TEXT, 'a rate: "0.079" is 7.9 %'), fits: isRate };
const id = text();
const amountMinor = whole();

/** A share of some base amount, or a fixed amount in minor units. */
const share = either({ rate }, record({ amountMinor }));
const fee = { financed: optional(flag) };

const period = record({
  unit: oneOf(periodUnits),
  /** Whole units between installments. */
  every: whole(1, MOST_UNITS),
});

const contingent = record({
  /** Interest a year on what is overdue; "0" where none is charged. */
  overdueAnnualRate: rate,
  /** For each late payment; a share is of that payment. */
  lateCharge: optional(share),
  /** For repaying early; a share is of the amount repaid early. An amount of 0 says that it is free. */
  prepaymentCharge: optional(share),
});

const common = {
  /** Unique within the sheet; what the form value and the lender see. */
  id,
  /** Number of installments. */
  count: whole(1, MOST_INSTALLMENTS),
  /** Default: one month. */
  period: optional(period),
  /**
   * Default `next-period`. A number counts whole periods until the first payment (2 or more = deferred). Those periods bear
   * simple interest, all due with the first payment; a payment today bears none.
   */
  firstPayment: optional(either({ afterPeriods: whole(0, MOST_PERIODS_BEFORE) }, oneOf(firstPayments))),
  /** Paid today, before anything is financed; a share is of the purchase amount. */
  downPayment: optional(share),
  /** Paid today, or added to the financed amount; a share is of the financed amount before the fee. */
  upfrontFee: optional(either({ rate, ...fee }, record({ amountMinor, ...fee }))),
  /** Added to every installment; a share is of the financed amount. */
  installmentFee: optional(share),
  /** For splits that leave units over. Default `first` for a flat fee, as Huabei has it, else `last`; a level payment has none. */
  remainder: optional(oneOf(remainderPolicies)),
  /** Purchase amounts for which the plan is offered, inclusive. */
  minAmountMinor: optional(amountMinor),
  maxAmountMinor: optional(amountMinor),
  /** No installment may be smaller. */
  minInstallmentMinor: optional(amountMinor),
  /**
   * All that may be charged where a payment is late or early: what it leaves out is not charged. Without it, texts of the law say "as
   * the agreement states".
   */
  contingent: optional(contingent),
  /** The name of who collects the costs, where it is not the lender. */
  collector: optional(id),
  /** The name of who collects the fees, such as a guarantor. Default: who collects the other costs. */
  feeCollector: optional(id),
  /** Whether the goods secure the loan. Without it, nothing is said. */
  secured: optional(flag),
};

const plan = <Method extends PlanMethod, F extends Fields>(method: Method, own: F) => {
  const fields = { method: oneOf([method]), ...common, ...own };
  return narrowed(record(fields), ({ minAmountMinor }) =>
    record({ ...fields, maxAmountMinor: optional(whole(minAmountMinor as number)) }),
  );
};

const annuity = plan('annuity', { annualRate: rate, closing: optional(oneOf(closingRules)) });
const equalPrincipal = plan('equal-principal', { annualRate: rate });
const flatFee = plan('flat-fee', { feeRatePerInstallment: rate });
const interestFree = plan('interest-free', { subsidy: optional(record({ lenderAnnualRate: rate })) });

/** 等额本息: level payment, interest on the balance. */
export interface AnnuityTerms extends Infer<typeof annuity> {}

/** 等额本金: level principal, interest on the balance. */
export interface EqualPrincipalTerms extends Infer<typeof equalPrincipal> {}

/**
 * 分期手续费率: a fee per installment, as a share of the financed amount. The fees of all installments are rounded together,
 * half even, then split: the way of Huabei.
 */
export interface FlatFeeTerms extends Infer<typeof flatFee> {}

/** 免息. With `subsidy` the merchant pays the lender what the plan lacks to yield that rate. */
export interface InterestFreeTerms extends Infer<typeof interestFree> {}

export type PlanTerms = AnnuityTerms | EqualPrincipalTerms | FlatFeeTerms | InterestFreeTerms;

/** The terms of each method. */
export const planShapes = {
  annuity,
  'equal-principal': equalPrincipal,
  'flat-fee': flatFee,
  'interest-free': interestFree,
} satisfies { readonly [Method in PlanMethod]: Shape<Extract<PlanTerms, { readonly method: Method }>> };

export const planTermsShape: Shape<PlanTerms> = variants('method', planShapes);

export const termSheetShape = record({
  /** Names the version, so that both ends can tell which sheet priced an offer. */
  id,
  jurisdiction: oneOf(jurisdictionCodes),
  /** ISO 4217; every amount in the sheet is in its minor units. */
  currency: id,
  plans: list(planTermsShape),
});

/** What a lender offers in one currency under one law. */
export interface TermSheet extends Infer<typeof termSheetShape> {}

export type Share = Infer<typeof share>;
export interface ContingentCosts extends Infer<typeof contingent> {}
export interface Period extends Infer<typeof period> {}
