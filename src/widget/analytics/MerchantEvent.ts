import type { PlanTerms } from '../../pricing/offers/TermSheet.js';
import type { DecisionStatus } from '../../protocol/messages/Decision.js';
import type { Layout, Look } from '../element/options/optionValues.js';

/** A plan as anyone sees it in this widget: never the terms that a lender made for one person. */
export interface AdvertisedPlan {
  readonly planId: string;
  /** Number of installments. */
  readonly count: number;
  readonly method: PlanTerms['method'];
  /** Percent as displayed, "13.84". */
  readonly apr: string;
  /** True where the plan costs nothing at all. */
  readonly interestFree: boolean;
}

/** The plan of a step; its figures are left out where the plan is not on offer any more. */
type PlanStep = Pick<AdvertisedPlan, 'planId'> & Partial<AdvertisedPlan>;

interface Circumstances {
  /** Which widget of this page view: "fenqi-1". */
  readonly widget: string;
  /** The purchase price. */
  readonly amountMinor: number;
  readonly currency: string;
  readonly layout: Layout;
  readonly look: Look;
  readonly locale: string;
  /** When it happened, on the clock of `performance.now()`, in whole milliseconds. */
  readonly timeMs: number;
}

type Step<Type extends string> = Circumstances & { readonly type: Type } & PlanStep;

/**
 * What a merchant measures. Nothing in it says who the shopper is: no applicant, order, reference, agreement or reason, and what a
 * lender offers to one person (rate, amount, down payment) stays out, because it would tell about that person.
 */
export type MerchantEvent =
  /** Half of the offers were in view for a second; once for each purchase in a widget. */
  | (Circumstances & { readonly type: 'impression'; readonly plans: readonly AdvertisedPlan[] })
  /** The shopper chose a plan; not told of a choice that was put back. */
  | Step<'plan-chosen'>
  /** The shopper asked for a decision. Once for each application, whichever widgets, tabs and reloads show it. */
  | Step<'applied'>
  /** Once for each application. Expired or cancelled: it ended undecided. */
  | (Step<'decided'> & { readonly status: Exclude<DecisionStatus, 'pending' | 'action' | 'committed'> })
  /** There is an agreement. Once for each application. */
  | Step<'committed'>;
