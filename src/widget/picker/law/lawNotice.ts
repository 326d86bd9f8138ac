import { JURISDICTIONS } from '../../../pricing/jurisdictions/jurisdictions.js';
import { contractRate } from '../../../pricing/offers/contractRate.js';
import type { PricedPlan } from '../../../pricing/offers/Offer.js';
import type { Settings } from '../../element/options/readSettings.js';
import { formatPercent } from '../../format/formatPercent.js';
import type { View } from '../../format/View.js';
import { offersIn } from '../OfferLine.js';
import { countOf } from '../periodText.js';

/** The part, once it is here. A server puts it here at once. */
export const law: Partial<typeof import('./LawNotice.js')> = {};

/**
 * The notice that the law of the offers wants in the first view, if it wants one and its part is here.
 *
 * @param load is called with the loading of the part, if it is not
 */
export function lawNotice(
  view: View,
  plans: readonly PricedPlan[],
  { locale, layout }: Pick<Settings, 'locale' | 'layout'>,
  load: (loading: Promise<unknown>) => void,
) {
  const offers = offersIn(layout, plans);
  const wanted = offers[0] && JURISDICTIONS[offers[0].jurisdiction][3];
  if (!wanted) return undefined;
  if (!law.LawNotice) load(import('./LawNotice.js').then(part => Object.assign(law, part)));
  return law.LawNotice?.({
    view,
    language: locale,
    isWarned: wanted === 'warning',
    offers,
    totals: layout === 'full',
    tools: { contractRate, formatPercent, countOf },
  });
}
