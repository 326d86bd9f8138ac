import type { Offer } from '../../../pricing/offers/Offer.js';
import type { View } from '../../format/View.js';
import type { LaterMessages } from '../../locales/LaterMessages.js';
import { amountBefore, offerText } from '../../picker/offerText.js';

interface Props {
  readonly view: View;
  readonly writing: LaterMessages['writing'];
  readonly offer: Offer;
}

/**
 * The chosen plan in the place of the best offers: "12 months, $260.84 a month". A cost is beside its annual rate, as there, and
 * beside what is due today.
 */
export function ChosenLine({ view, writing, offer }: Props) {
  const words = offerText(view, offer);
  const { isFree, count, amount, each, rate, notes } = words;
  const { text, money } = view;
  const today = offer.dueTodayMinor > 0 && text.dueToday(money(offer.dueTodayMinor));
  return (
    <span class="best" part="amount">
      {`${isFree ? text.lineFree(count, amount, each) : count + writing.comma + amountBefore(words) + each} `}
      <span class="facts">{`${rate ? [rate, today].filter(Boolean).join(' · ') : notes} `}</span>
    </span>
  );
}
