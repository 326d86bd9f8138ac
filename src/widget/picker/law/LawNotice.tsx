import type { contractRate } from '../../../pricing/offers/contractRate.js';
import type { Offer } from '../../../pricing/offers/Offer.js';
import type { Locale } from '../../../protocol/Locale.js';
import type { formatPercent } from '../../format/formatPercent.js';
import type { View } from '../../format/View.js';
import type { countOf } from '../periodText.js';
import { LAW_TEXTS } from './lawTexts.js';

interface Props {
  readonly view: View;
  readonly language: Locale;
  readonly isWarned: boolean;
  /** The offers in view. */
  readonly offers: readonly Offer[];
  /** Whether their totals are in view. */
  readonly totals: boolean;
  /** Given by the first script, which has them: a part of three modules would be a request of its own. */
  readonly tools: {
    readonly contractRate: typeof contractRate;
    readonly formatPercent: typeof formatPercent;
    readonly countOf: typeof countOf;
  };
}

/** What the law wants in the first view beside the figures of the offers: a warning, and the rest of the standard information. */
export function LawNotice({ view, language, isWarned, offers, totals, tools }: Props) {
  const { text, money, locale } = view;
  const [warning, credit, fixedRate] = LAW_TEXTS[language];
  const costly = offers.filter(offer => offer.financeChargeMinor);
  const rates = costly.flatMap(({ terms }) => {
    const rate = tools.contractRate(terms);
    return rate ? `${tools.formatPercent(locale, rate)} (${tools.countOf(view, terms)})` : [];
  });
  const [example] = costly;
  return (
    <p class="facts law" part="notice">
      {isWarned && <strong>{`${warning} `}</strong>}
      {example &&
        [
          `${credit} ${money(example.amountMinor - example.downPaymentMinor)}`,
          ...(totals ? [] : [text.total(money(example.totalMinor))]),
          ...(rates.length ? [`${fixedRate} ${rates.join(', ')}`] : []),
        ].join(' · ')}
    </p>
  );
}
