import { JURISDICTIONS } from '../../../pricing/jurisdictions/jurisdictions.js';
import { contractRate } from '../../../pricing/offers/contractRate.js';
import type { PricedPlan } from '../../../pricing/offers/Offer.js';
import type { Settings } from '../../element/options/readSettings.js';
import type { View } from '../../format/View.js';
import { offersIn } from '../OfferLine.js';
import { countOf } from '../periodText.js';

/** The part, once it is here. A server puts it here at once. */
export const law: { part?: typeof import('./LawNotice.js') } = {};

/**
 * The notice that the law of the offers wants in the first view: nothing while it is not here.
 *
 * @param load is called with the loading of what is not here, and its name
 */
export function lawNotice(view: View, plans: readonly PricedPlan[], { locale, layout }: Spoken, load: Load) {
  const offers = offersIn(layout, plans);
  const wanted = offers[0] && JURISDICTIONS[offers[0].jurisdiction][3];
  if (!wanted) return undefined;
  if (law.part) return law.part.LawNotice({ view, locale, layout, wanted, offers, load, contractRate, countOf });
  load(
    import('./LawNotice.js').then(part => {
      law.part = part;
    }),
    'notice',
  );
  return null;
}

type Spoken = Pick<Settings, 'locale' | 'layout'>;
type Load = (loading: Promise<unknown>, name: string) => void;
