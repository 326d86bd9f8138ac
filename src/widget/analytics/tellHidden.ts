import type { PricedPlan, Refusal } from '../../pricing/offers/Offer.js';

/** The plans that this page view has told of. */
const told = new Set<string>();

/** Why a plan is hidden for a reason that only the merchant can change. Undefined for an amount that does not fit. */
const whyHidden = ({ reason, apr, ceilingPercent, message }: Refusal): string | undefined =>
  reason === 'rate-above-ceiling' && apr
    ? `its annual rate of ${apr.display} % is above the ceiling of ${ceilingPercent} %; lower its rate or fees`
    : message;

/**
 * Tells the merchant in the console, once for each plan in a page view, why the page hides a plan of the term sheet. The shopper
 * sees nothing of it.
 */
export function tellHidden(plans: readonly PricedPlan[]): void {
  for (const plan of plans) {
    const why = plan.kind === 'refused' && whyHidden(plan);
    if (!why || told.has(plan.planId)) continue;
    told.add(plan.planId);
    // biome-ignore lint/suspicious/noConsole: the console is where a merchant's developer looks
    console.warn(`Fenqi: plan "${plan.planId}" is hidden: ${why}.`);
  }
}
