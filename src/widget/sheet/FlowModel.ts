import type { Checkout } from '../../checkout/Checkout.js';
import type { CheckoutPhase, CheckoutState } from '../../checkout/CheckoutState.js';
import type { LenderAdapter } from '../../lenders/LenderAdapter.js';
import type { Offer } from '../../pricing/offers/Offer.js';
import { commaOf } from '../format/commaOf.js';
import { describeInstallments } from '../format/describeInstallments.js';
import { formatPercent } from '../format/formatPercent.js';
import type { View } from '../format/View.js';
import type { FlowMessages } from '../locales/FlowMessages.js';

/** What the checkout knows while it is in this phase. */
export type Phase<Name extends CheckoutPhase> = Extract<CheckoutState, { phase: Name }>;

/** What the components of the flow are given. */
export interface FlowModel {
  readonly view: View;
  readonly checkout: Checkout;
  readonly lender: LenderAdapter;
  readonly text: FlowMessages;
  /** The ref of the review: the same function in every render. Closing gives the focus back to where it was before. */
  dialog(element: HTMLDialogElement | null): (() => void) | undefined;
}

/** "6 × ¥516.80, last ¥516.78, APR 8.2%": an offer in one line. */
export function planLine({ view }: FlowModel, offer: Offer): string {
  const { text, money, locale } = view;
  const { amount, notes } = describeInstallments(offer, text, money);
  const rate = text.apr(formatPercent(locale, offer.apr.display));
  return [`${offer.installments.length} × ${amount}`, ...notes, rate].join(commaOf(locale));
}

/** A moment as the reader writes it: the time today, else day and time. */
export function formatMoment(locale: string, instant: string): string {
  const moment = new Date(instant);
  const today = moment.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(
    locale,
    today ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' },
  ).format(moment);
}
