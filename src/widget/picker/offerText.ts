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
  /** What a line of running text says beside the amount: the annual rate, or the installments that differ, and what is due today. */
  readonly line: string;
  readonly isFree: boolean;
}

export function offerText(view: View, offer: Offer): OfferText {
  const { text, money, locale } = view;
  const { financeChargeMinor, feeMinor, dueTodayMinor, apr } = offer;
  const { amount, note } = installmentText(offer, money);
  const isFree = !financeChargeMinor;
  const today = dueTodayMinor > 0 && text.dueToday(money(dueTodayMinor));
  const rate = isFree ? '' : text.apr(formatPercent(locale, apr.display), apr.convention);
  return {
    count: countOf(view, offer.terms),
    amount,
    each: perPayment(view, offer.terms),
    notes: joined(!isFree && (feeMinor ? text.cost : text.interest)(money(financeChargeMinor)), note, today),
    total: text.total(money(offer.totalMinor)),
    rate,
    line: joined(rate || note, today),
    isFree,
  };
}

const joined = (...phrases: readonly (string | false | undefined)[]): string => phrases.filter(Boolean).join(' · ');

/** The amount before `each`. There is no space before "/期", because no line may begin with a slash. */
export const amountBefore = ({ amount, each }: OfferText): string => (each[0] === '/' ? amount : `${amount} `);
