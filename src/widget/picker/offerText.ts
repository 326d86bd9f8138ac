import type { Offer } from '../../pricing/offers/Offer.js';
import { formatPercent } from '../format/formatPercent.js';
import { installmentText } from '../format/installmentText.js';
import type { View } from '../format/View.js';
import { countOf, perPayment } from './periodText.js';

/** One offer in the words of its tile. */
export interface OfferText {
  readonly count: string;
  readonly amount: string;
  /** "a month" */
  readonly each: string;
  /** The interest in money, unless the plan is free, the installments that differ, and what is due today. */
  readonly notes: string;
  readonly total: string;
  /** The annual rate; empty if the plan is free. */
  readonly rate: string;
  readonly isFree: boolean;
}

export function offerText(view: View, offer: Offer): OfferText {
  const { text, money, locale } = view;
  const { financeChargeMinor, feeMinor, dueTodayMinor, apr } = offer;
  const { amount, note } = installmentText(offer, money);
  const isFree = !financeChargeMinor;
  return {
    count: countOf(view, offer.terms),
    amount,
    each: perPayment(view, offer.terms),
    notes: [
      !isFree && (feeMinor ? text.cost : text.interest)(money(financeChargeMinor)),
      note,
      dueTodayMinor > 0 && text.dueToday(money(dueTodayMinor)),
    ]
      .filter(Boolean)
      .join(' · '),
    total: text.total(money(offer.totalMinor)),
    rate: isFree ? '' : text.apr(formatPercent(locale, apr.display), apr.convention),
    isFree,
  };
}

/** The amount before `each`. There is no space before "/期", because no line may begin with a slash. */
export const amountBefore = ({ amount, each }: OfferText): string => (each[0] === '/' ? amount : `${amount} `);
