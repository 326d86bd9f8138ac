import type { Offer } from '../../../pricing/offers/Offer.js';
import type { View } from '../../format/View.js';
import type { LaterMessages } from '../../locales/LaterMessages.js';
import { amountBefore, offerText } from '../../picker/offerText.js';

interface Props {
  readonly view: View;
  readonly writing: LaterMessages['writing'];
  readonly offer: Offer;
}

/** The chosen plan in the place of the best offers: "12 months, $260.84 a month", with the same facts as there. */
export function ChosenLine({ view, writing, offer }: Props) {
  const words = offerText(view, offer);
  const { isFree, count, amount, each, line } = words;
  const { text } = view;
  return (
    <span class="best" part="amount">
      {`${isFree ? text.lineFree(count, amount, each) : count + writing.comma + amountBefore(words) + each} `}
      <span class="facts">{`${line} `}</span>
    </span>
  );
}
