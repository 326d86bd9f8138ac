import type { PricedPlan, Refusal } from '../../pricing/offers/Offer.js';

/** What this page view has told. */
const told = new Set<string>();

/** Why a plan is hidden for a reason that only the merchant can change. Undefined for an amount that does not fit. */
const whyHidden = ({ reason, apr, ceilingPercent, message }: Refusal): string | undefined =>
  reason === 'rate-above-ceiling' && apr
    ? `its annual rate of ${apr.display} % is above the ceiling of ${ceilingPercent} %; lower its rate or fees`
    : message;

/**
 * Tells the merchant in the console why the page hides a plan of the term sheet: each reason of a plan once in a page view. The
 * shopper sees nothing of it.
 */
export function tellHidden(plans: readonly PricedPlan[]): void {
  for (const plan of plans) {
    const why = plan.kind === 'refused' && whyHidden(plan);
    if (!why) continue;
    // Without the sentence: its figures change with the price.
    const key = `${plan.reason} ${plan.planId}`;
    if (told.has(key)) continue;
    told.add(key);
    // biome-ignore lint/suspicious/noConsole: the console is where a merchant's developer looks
    console.warn(`Fenqi: plan "${plan.planId}" is hidden: ${why}.`);
  }
}
