import type { Disclosure } from '../jurisdictions/Disclosure.js';
import type { PricingErrorKind } from '../PricingError.js';
import type { IsoDate, Jurisdiction, PlanTerms } from './TermSheet.js';

export interface Installment {
  /** 1-based. */
  readonly number: number;
  readonly due: IsoDate;
  readonly principalMinor: number;
  readonly interestMinor: number;
  readonly feeMinor: number;
  /** principal + interest + fee. */
  readonly totalMinor: number;
  /** Principal still owed after this payment; 0 after the last. */
  readonly balanceMinor: number;
}

export interface Apr {
  /**
   * How the rate of a period becomes that of a year: compounded (`effective-annual`, `cn-irr`), multiplied (`nominal`, as Japan's
   * 実質年率), or by Regulation Z's unit-periods (`us-actuarial`).
   */
  readonly convention: 'effective-annual' | 'us-actuarial' | 'cn-irr' | 'nominal';
  /** Percent, e.g. 13.84…, solved from the rounded payments. */
  readonly percent: number;
  /** Rounded as the jurisdiction displays it, without sign or locale: "13.84". */
  readonly display: string;
}

/** One plan priced for one amount on one day. All amounts in minor units of `currency`. */
export interface Offer {
  readonly kind: 'offer';
  readonly planId: string;
  readonly terms: PlanTerms;
  readonly jurisdiction: Jurisdiction;
  readonly currency: string;
  /** The first day: everything is counted from it. */
  readonly day: IsoDate;
  /** The purchase price. */
  readonly amountMinor: number;
  readonly downPaymentMinor: number;
  /** Upfront fee, whether it is paid today or financed. */
  readonly upfrontFeeMinor: number;
  /** Amount less the down payment, plus a financed upfront fee; the sum of the principals. */
  readonly financedMinor: number;
  /** Down payment + unfinanced upfront fee + an installment that is due today. */
  readonly dueTodayMinor: number;
  readonly installments: readonly Installment[];
  /** The amount that most installments have; for falling schedules the middle one, the earlier of two. See `isLevel`. */
  readonly regularMinor: number;
  /** True if every installment is `regularMinor`. */
  readonly isLevel: boolean;
  readonly interestMinor: number;
  /** All fees, upfront and per installment. */
  readonly feeMinor: number;
  /** interest + fees. */
  readonly financeChargeMinor: number;
  /** Everything the shopper pays: amount + finance charge. */
  readonly totalMinor: number;
  readonly apr: Apr;
  /** What the merchant pays the lender on the first day for an interest-free plan with a subsidy; otherwise 0. */
  readonly subsidyMinor: number;
  /** In the order in which they must be said. `priceOffers` makes them; `pricePlans` alone leaves them empty. */
  readonly disclosures: readonly Disclosure[];
}

/** The errors that one plan alone can cause. The two others are of the whole request. */
export type PlanFault = Exclude<PricingErrorKind, 'invalid-amount' | 'unknown-currency'>;

/**
 * Why a plan is not offered. With a limit it can be shown greyed, otherwise it is hidden. The kind of an error means that the plan is
 * wrong in itself, or leaves the range of figures: tell the merchant its `message`.
 */
export type RefusalReason =
  | 'amount-too-low'
  | 'amount-too-high'
  | 'installment-too-low'
  | 'down-payment-too-high'
  | 'rate-above-ceiling'
  | PlanFault;

export interface Refusal {
  readonly kind: 'refused';
  readonly planId: string;
  readonly terms: PlanTerms;
  readonly reason: RefusalReason;
  /** The limit that was missed, where one is known: a purchase amount, or an installment for `installment-too-low`. */
  readonly limitMinor?: number;
  /** For `rate-above-ceiling`: the annual rate of the plan. */
  readonly apr?: Apr;
  /** For `rate-above-ceiling`: the highest rate, in percent. */
  readonly ceilingPercent?: number;
  /** For the kind of an error: what to change, such as "count must be 1..600". */
  readonly message?: string;
}

export type PricedPlan = Offer | Refusal;
