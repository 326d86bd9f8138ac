import type { ComponentChildren } from 'preact';
import { JURISDICTIONS } from '../../../pricing/jurisdictions/jurisdictions.js';
import { contractRate } from '../../../pricing/offers/contractRate.js';
import type { PricedPlan } from '../../../pricing/offers/Offer.js';
import type { Settings } from '../../element/options/readSettings.js';
import type { View } from '../../format/View.js';
import { offersIn } from '../OfferLine.js';
import { countOf } from '../periodText.js';

/** The part, once it is here. A server puts it here at once. */
export const law: { part?: typeof import('./lawWords.js') } = {};

/**
 * The notice that the law of the offers wants in the first view. While its words are not here, the one that stands in the page stays, if it
 * is about this purchase: a server's is complete, whether or not the page's own ever loads.
 *
 * @param load is called with the name of what is not here, and how it loads; with each drawing until it is here
 * @param container the page's own box, where a notice may stand
 */
export function lawNotice(
  view: View,
  plans: readonly PricedPlan[],
  { locale, layout }: Pick<Settings, 'locale' | 'layout'>,
  load: (name: string, load: () => Promise<unknown>) => void,
  container?: Element,
): ComponentChildren {
  const offers = offersIn(layout, plans);
  const wanted = offers[0] && JURISDICTIONS[offers[0].jurisdiction][3];
  if (!wanted) return null;
  const example = offers.find(offer => offer.financeChargeMinor);
  const credit = example ? ` ${view.money(example.amountMinor - example.downPaymentMinor)}` : '';
  if (!law.part)
    load('notice', () =>
      import('./lawWords.js').then(part => {
        law.part = part;
      }),
    );
  const there = container?.querySelector('.law');
  const words =
    law.part?.lawWords(view, locale, layout, wanted, offers, credit, load, contractRate, countOf) ??
    (there?.textContent.includes(credit) &&
      [...there.children].map(({ localName, className, textContent }) => {
        const Name = localName as 'span';
        return (
          <Name key={localName} class={className || undefined}>
            {textContent}
          </Name>
        );
      }));
  return (
    words && (
      <p class="facts law" part="notice">
        {words}
      </p>
    )
  );
}
