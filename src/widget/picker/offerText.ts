import type { Offer } from '../../pricing/offers/Offer.js';
import { describeInstallments } from '../format/describeInstallments.js';
import { formatPercent } from '../format/formatPercent.js';
import type { View } from '../format/View.js';
import { perPayment } from './periodText.js';

/** One offer in the words of its tile. */
export interface OfferText {
  readonly amount: string;
  /** "a month", the installments that differ, and what is due today. */
  readonly notes: readonly string[];
  /** Total and annual rate. */
  readonly costs: readonly string[];
}

export function offerText(view: View, offer: Offer): OfferText {
  const { text, money, locale } = view;
  const { amount, notes } = describeInstallments(offer, text, money);
  return {
    amount,
    notes: [
      perPayment(view, offer.terms),
      ...notes,
      ...(offer.dueTodayMinor > 0 ? [text.dueToday(money(offer.dueTodayMinor))] : []),
    ],
    costs: [text.total(money(offer.totalMinor)), text.apr(formatPercent(locale, offer.apr.display))],
  };
}
