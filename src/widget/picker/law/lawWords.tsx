import type { contractRate } from '../../../pricing/offers/contractRate.js';
import type { Offer } from '../../../pricing/offers/Offer.js';
import type { Locale } from '../../../protocol/Locale.js';
import type { Layout } from '../../element/options/optionValues.js';
import type { View } from '../../format/View.js';
import { europes } from '../../locales/europes.js';
import type { NoticeTexts } from '../../locales/LawTexts.js';
import type { countOf } from '../periodText.js';

/** The texts of each language, once they are here. A server puts all of them here at once. */
export const NOTICES: { [Language in Locale]?: NoticeTexts } = {};

/**
 * What the law wants in the first view beside the figures of the offers: a warning, and the rest of the standard information. False if that
 * is nothing, undefined while the texts are not here.
 *
 * @param offers those in view
 * @param credit the amount of credit of the first offer with a cost, after a space
 * @param rateOf and `count`: given by the first script, which has them. This part shares no module with it, and stays one request
 */
export function lawWords(
  view: View,
  locale: Locale,
  layout: Layout,
  wanted: 'warning' | 'example',
  offers: readonly Offer[],
  credit: string,
  load: (name: string, load: () => Promise<unknown>) => void,
  rateOf: typeof contractRate,
  count: typeof countOf,
) {
  const { text, money } = view;
  const texts = NOTICES[locale];
  if (!texts)
    return load(`notice ${locale}`, () =>
      europes[locale]().then(({ notice }) => {
        NOTICES[locale] = notice;
      }),
    );
  const [warning, creditName, fixedRate] = texts;
  const costly = offers.filter(offer => offer.financeChargeMinor);
  const rates = costly.flatMap(({ terms }) => {
    const rate = rateOf(terms);
    // The percentage as text: a number would lose digits of it.
    const percent = new Intl.NumberFormat(view.locale, { style: 'percent', minimumFractionDigits: 2 });
    return rate ? `${percent.format(`${rate}e-2` as unknown as number)} (${count(view, terms)})` : [];
  });
  const [example] = costly;
  if (!example && wanted !== 'warning') return false;
  return [
    wanted === 'warning' && <strong key="strong">{`${warning} `}</strong>,
    example && (
      // Where the line leaves its second plan out, it leaves out the figures of that plan too.
      <span key="span" class={layout === 'full' || example === offers[0] ? undefined : 'then'}>
        {[
          `${creditName}${credit}`,
          // In the layout `full` it stands in the tile.
          ...(layout === 'full' ? [] : [text.total(money(example.totalMinor))]),
          ...(rates.length ? [`${fixedRate} ${rates.join(', ')}`] : []),
        ].join(' · ')}
      </span>
    ),
  ];
}
