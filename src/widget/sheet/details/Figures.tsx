import type { Offer } from '../../../pricing/offers/Offer.js';
import { formatPercent } from '../../format/formatPercent.js';
import type { View } from '../../format/View.js';
import type { LaterMessages } from '../../locales/LaterMessages.js';

/** Exactly the figures that are agreed, each once. They add up to the total. The annual rate is here unless the law's own words say it. */
export function Figures({ view, texts, offer }: { view: View; texts: LaterMessages; offer: Offer }) {
  const { money, locale } = view;
  const { checkout: text, details } = texts;
  const { amountMinor, downPaymentMinor, financedMinor, interestMinor, feeMinor } = offer;
  const rows: readonly (false | readonly [name: string, minor: number])[] = [
    [text.price, amountMinor],
    downPaymentMinor > 0 && [text.downPayment, downPaymentMinor],
    financedMinor !== amountMinor && [text.financed, financedMinor],
    [details.interest, interestMinor],
    feeMinor > 0 && [details.fees, feeMinor],
  ];
  return (
    <dl class="figures" part="figures">
      {rows.map(
        row =>
          row && (
            <div key={row[0]}>
              <dt>{row[0]}</dt>
              <dd>{money(row[1])}</dd>
            </div>
          ),
      )}
      <div class="strong">
        <dt>{text.total(offer.dueTodayMinor > 0)}</dt>
        <dd>{money(offer.totalMinor)}</dd>
      </div>
      {!offer.disclosures.some(({ figures }) => 'aprPercent' in figures) && (
        <div class="strong">
          <dt>{text.apr}</dt>
          <dd>{formatPercent(locale, offer.apr.display)}</dd>
        </div>
      )}
    </dl>
  );
}
