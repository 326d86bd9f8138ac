import type { PlanTerms } from '../../pricing/offers/TermSheet.js';
import type { DecisionStatus } from '../../protocol/messages/Decision.js';
import type { Layout, Look } from '../element/options/optionValues.js';

/** A plan as everyone sees it in this widget. It never has the terms that a lender made for one person. */
export interface AdvertisedPlan {
  readonly planId: string;
  /** Number of installments. */
  readonly count: number;
  readonly method: PlanTerms['method'];
  /** Percent as displayed, "13.84". */
  readonly apr: string;
  /** True if the plan has neither interest nor fees. */
  readonly interestFree: boolean;
}

/** The plan of a step. Its figures are missing if the plan is no longer offered. */
type PlanStep = Pick<AdvertisedPlan, 'planId'> & Partial<AdvertisedPlan>;

interface Circumstances {
  /** The widget within this page view: "fenqi-1". */
  readonly widget: string;
  /** The purchase price in minor units. */
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
 * What a merchant measures: the detail of the event `fenqi:event` and the argument of the hook `onEvent`. Nothing in it says who the
 * shopper is. It has no applicant, order, reference, agreement or reason. It has no personal rate, amount or down payment either,
 * because these would tell about the person.
 *
 * @example
 * document.addEventListener('fenqi:event', ({ detail }) => {
 *   if (detail.type === 'decided') analytics.track('installments decided', { status: detail.status, plan: detail.planId });
 * });
 */
export type MerchantEvent =
  /** Half of the offers were in view for a second. Once for each purchase in a widget. */
  | (Circumstances & { readonly type: 'impression'; readonly plans: readonly AdvertisedPlan[] })
  /** The shopper chose a plan. A choice that was put back does not count. */
  | Step<'plan-chosen'>
  /** The shopper asked for a decision. Once for each application, however many widgets, tabs and reloads show it. */
  | Step<'applied'>
  /** The application was decided, or ended undecided ("expired", "cancelled"). Once for each application. */
  | (Step<'decided'> & { readonly status: Exclude<DecisionStatus, 'pending' | 'action' | 'committed'> })
  /** There is an agreement. Once for each application. */
  | Step<'committed'>;
