import type { IsoDate, Offer, PlanTerms, TermSheet } from '../../pricing/index.js';
import type { Choice } from '../../protocol/Choice.js';
import type { DeclineReason } from '../../protocol/closedLists.js';
import type { Purchase } from '../../protocol/Purchase.js';
import { priceChoice } from '../../protocol/priceChoice.js';
import type { Policy } from './policy.js';
import { purchasingUnitMinor } from './purchasingUnits.js';
import type { Shopper } from './shoppers.js';

/** What has been asked of the lender by one person within 24 hours. */
export interface Usage {
  readonly applications: number;
  readonly amountMinor: number;
}

export interface Case {
  readonly shopper: Shopper;
  readonly usage: Usage;
  readonly policy: Policy;
  readonly sheet: TermSheet;
  readonly purchase: Purchase;
  readonly day: IsoDate;
}

export interface Assessment {
  /** Empty: approved. Most important first. */
  readonly reasons: readonly DeclineReason[];
  readonly terms: PlanTerms;
  readonly offer: Offer;
  readonly limitMinor: number;
}

/** Most alternatives that are worth a shopper's reading. */
const ALTERNATIVES = 3;
const DOWN_PAYMENT_STEPS = 9;

/** Judges one choice by the policy; null where the plan is not on offer for this purchase. Pure. */
export function assess({ shopper, usage, policy, sheet, purchase, day }: Case, choice: Choice): Assessment | null {
  const advertised = sheet.plans.find(({ id }) => id === choice.planId);
  // What the shopper saw must have been on offer, even where the personal rate would make it possible.
  if (!advertised || !priceChoice(purchase, sheet, day, choice)) return null;
  const terms = personalTerms(advertised, shopper, policy);
  const offer = priceChoice(purchase, { ...sheet, plans: [terms] }, day, choice);
  if (!offer) return null;

  const unit = purchasingUnitMinor(purchase.currency);
  const free = (shopper.income - shopper.expenses - shopper.existing) * unit;
  const limitMinor = Math.round(Math.min(shopper.income * policy.limitIncomes, policy.limit) * unit);
  const largest = Math.max(...offer.installments.map(({ totalMinor }) => totalMinor));
  const unaffordable = largest > free * policy.affordableShare;
  const rules: [DeclineReason, boolean][] = [
    ['insufficient-history', shopper.historyMonths < policy.minHistoryMonths],
    ['credit-history', shopper.missedPayments > policy.maxMissedPayments],
    ['affordability', unaffordable],
    ['existing-debt', unaffordable && shopper.existing > shopper.income * policy.existingShare],
    ['amount-above-limit', offer.financedMinor > limitMinor],
    [
      'daily-limit',
      usage.applications >= policy.dailyApplications ||
        usage.amountMinor + offer.financedMinor > policy.dailyAmount * unit,
    ],
  ];
  const reasons = rules.flatMap(([reason, fails]) => (fails ? [reason] : [])).slice(0, 4);
  return { reasons, terms, offer, limitMinor };
}

function personalTerms(terms: PlanTerms, { historyMonths, missedPayments }: Shopper, { grades }: Policy): PlanTerms {
  const grade =
    grades.find(each => historyMonths >= each.minHistoryMonths && missedPayments <= each.maxMissedPayments) ??
    grades.at(-1);
  return grade?.annualRate && 'annualRate' in terms ? { ...terms, annualRate: grade.annualRate } : terms;
}

/**
 * What would pass by the same rules now: other plans as they are, then the smallest down payment, in tenths of the
 * price, on the plan applied for and on the others. Found by trying, so that none is ever promised in vain.
 */
export function findAlternatives(about: Case, declined: Choice): Choice[] {
  const passes = (choice: Choice) => assess(about, choice)?.reasons.length === 0;
  const plans = about.sheet.plans.map(({ id }) => id);
  const others = plans.filter(id => id !== declined.planId);
  const plain = others.map(planId => ({ planId })).filter(passes);
  const withDown = [declined.planId, ...others]
    .filter(id => !plain.some(({ planId }) => planId === id))
    .flatMap(planId => {
      for (let tenths = 1; tenths <= DOWN_PAYMENT_STEPS; tenths++) {
        const choice = { planId, downPaymentMinor: Math.ceil((about.purchase.amountMinor * tenths) / 10) };
        if (passes(choice)) return [choice];
      }
      return [];
    });
  return [...plain, ...withDown].slice(0, ALTERNATIVES);
}
