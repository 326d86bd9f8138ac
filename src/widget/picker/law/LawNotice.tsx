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

interface Props {
  readonly view: View;
  readonly locale: Locale;
  readonly layout: Layout;
  readonly wanted: 'warning' | 'example';
  /** The offers in view. */
  readonly offers: readonly Offer[];
  load(loading: Promise<unknown>, name: string): void;
  /** Given by the first script, which has them: this part shares no module with it, and stays one request. */
  readonly contractRate: typeof contractRate;
  readonly countOf: typeof countOf;
}

/** What the law wants in the first view beside the figures of the offers: a warning, and the rest of the standard information. */
export function LawNotice({ view, locale, layout, wanted, offers, load, contractRate, countOf }: Props) {
  const { text, money } = view;
  const texts = NOTICES[locale];
  if (!texts) {
    load(
      europes[locale]().then(({ notice }) => {
        NOTICES[locale] = notice;
      }),
      `notice ${locale}`,
    );
    return null;
  }
  const [warning, credit, fixedRate] = texts;
  const costly = offers.filter(offer => offer.financeChargeMinor);
  const rates = costly.flatMap(({ terms }) => {
    const rate = contractRate(terms);
    // The percentage as text: a number would lose digits of it.
    const percent = new Intl.NumberFormat(view.locale, { style: 'percent', minimumFractionDigits: 2 });
    return rate ? `${percent.format(`${rate}e-2` as unknown as number)} (${countOf(view, terms)})` : [];
  });
  const [example] = costly;
  if (!example && wanted !== 'warning') return undefined;
  return (
    <p class="facts law" part="notice">
      {wanted === 'warning' && <strong>{`${warning} `}</strong>}
      {example &&
        [
          `${credit} ${money(example.amountMinor - example.downPaymentMinor)}`,
          // In the layout `full` it stands in the tile.
          ...(layout === 'full' ? [] : [text.total(money(example.totalMinor))]),
          ...(rates.length ? [`${fixedRate} ${rates.join(', ')}`] : []),
        ].join(' · ')}
    </p>
  );
}
