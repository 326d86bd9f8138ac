import type { Offer, PricedPlan } from '../../pricing/offers/Offer.js';
import type { Layout } from '../element/options/optionValues.js';
import type { View } from '../format/View.js';
import { offerText } from './offerText.js';
import { hasLimit, limitText } from './PlanTile.js';

/** The plan that costs nothing, and the plan with the smallest installment, if it is not the same. */
function bestOf(plans: readonly PricedPlan[]): readonly Offer[] {
  const offers = plans.filter(plan => plan.kind === 'offer').sort((a, b) => a.regularMinor - b.regularMinor);
  const free = offers.find(offer => !offer.financeChargeMinor);
  return free && free !== offers[0] ? [free, offers[0]!] : offers.slice(0, 1);
}

/** The offers that are in view. */
export const offersIn = (layout: Layout, plans: readonly PricedPlan[]): readonly Offer[] =>
  layout === 'full' ? plans.filter(plan => plan.kind === 'offer') : bestOf(plans);

/** The best offers in a few words. A plan with a cost says its annual rate beside the installment, and each what is due today. */
export function OfferLine({ view, plans }: { readonly view: View; readonly plans: readonly PricedPlan[] }) {
  const { text } = view;
  const best = bestOf(plans);
  // Of several, the one that is nearest.
  const [limit] = plans
    .filter(hasLimit)
    .sort((a, b) => (a.reason === 'amount-too-low' ? 1 : -1) * (a.limitMinor! - b.limitMinor!));
  if (!best.length)
    return (
      <span class="facts" part="facts">
        {limit ? `${text.legend} · ${limitText(view, limit)}` : text.noPlans}
      </span>
    );
  return best.map((offer, index) => {
    const { isFree, count, amount, each, line } = offerText(view, offer);
    return (
      <span key={offer.planId} class={index ? 'then' : 'best'} part={index ? 'facts' : 'amount'}>
        {`${isFree ? text.lineFree(count, amount, each) : text.lineFrom(amount, each, count)} `}
        {line && <span class="facts">{`${line} `}</span>}
      </span>
    );
  });
}
