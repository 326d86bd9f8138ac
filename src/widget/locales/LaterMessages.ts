import type { ChoosingNotice } from '../../checkout/CheckoutState.js';
import type { DocumentKind } from '../../protocol/messages/closedLists.js';
import type { CommonName } from './LawTexts.js';

/** The long texts of one language. A page loads them once something is chosen or there is a lender. */
export interface LaterMessages {
  readonly writing: Writing;
  readonly details: DetailsMessages;
  readonly checkout: CheckoutMessages;
}

/** How a language is written, beyond what `Intl` knows. */
export interface Writing {
  /** Between the phrases of a list in one line, with its space. */
  readonly comma: string;
  /** Between payments that follow each other, with its spaces. */
  readonly next: string;
  /** Between a name and what it names, with its space. */
  readonly colon: string;
  /** How a day names its month. "short" where 3/4 could be read in two ways, or figures alone are not usual. */
  readonly month: 'short' | 'numeric';
}

/** Gives the figures of a disclosure by name, as the reader writes them. */
export interface FigureReader {
  money(name: string): string;
  /** Adds the percent sign. */
  percent(name: string): string;
  day(name: string): string;
  number(name: string): number;
  /** A charge: an amount, or what `share` makes of its percentage. */
  charge(share: (percent: string) => string): string;
  /** All installments: "12 payments of 260.84", "1 payment of 268.06, then 11 payments of 267.90". */
  installments(): string;
  /** The time unit of a duration, in the grammatical number that goes with `count`. */
  unit(count: number): string;
}

/** A row (label, value) or a sentence. In the cost table: an item with its standard, or the name of the sum. */
export type DisclosureText = (figures: FigureReader) => readonly [label: string, value: string] | string;

/** The schedule of the chosen plan, and its disclosures. */
export interface DetailsMessages {
  /** Heading of the chosen plan's figures: "12 payments, 12 Dec 2026 to 12 Nov 2027". */
  span(count: number, first: string, last: string): string;
  /**
   * Equal payments one after the other: "11 payments of 267.90".
   *
   * @param payments the words for their number, `count`
   * @param number which of all payments the first of them is
   */
  paymentsOf(payments: string, amount: string, count: number, number: number): string;
  /** Where the amount changes more often than a sentence can say. */
  fallingTo(amount: string): string;
  between(least: string, most: string): string;
  interest: string;
  fees: string;
  table: string;
  /** The schedule names its currency only once, so that it fits a phone. */
  amountsIn(currency: string): string;
  due: string;
  principal: string;
  payment: string;
  today: string;
  downPayment: string;
  upfrontFee: string;
  sum: string;
  clear: string;
  /** Opens how installments work. */
  how: string;
  /** What several laws say in the same words. */
  disclosures: Readonly<Record<CommonName, DisclosureText>>;
  /** Where the terms are the shopper's own: that automated processing made them. */
  personalised: string;
}

/** The application, from the button to the agreement. Titles have no full stop: `applying`, `pending`, `approved`, `committing`, `committed`, `problem`. */
export interface CheckoutMessages {
  apply: string;
  applyHint(lender: string): string;
  applying(lender: string): string;
  pending(lender: string): string;
  pendingHint: string;
  pendingUntil(time: string): string;
  approved: string;
  sameTerms: string;
  changedTerms(before: string, now: string): string;
  otherTerms: string;
  /** Only where a person at the lender reviews on request. */
  personReview(lender: string): string;
  validUntil(time: string): string;
  expiresSoon: string;
  review: string;
  reviewTitle: string;
  reviewIntro(lender: string): string;
  agree: string;
  agreeFree: string;
  committing: string;
  back: string;
  close: string;
  /** In the page: opens the sheet with an answer or an agreement. */
  view: string;
  /** Closes the sheet after an agreement where the page has no form. */
  done: string;
  committed(lender: string): string;
  agreementNumber: string;
  documents: Readonly<Record<DocumentKind, string>>;
  openContract: string;
  /** The cart has changed after the agreement. */
  otherAmount(agreed: string, now: string): string;
  firstPayment(amount: string, day: string): string;
  /** To whom the payments go, how many there are, and until when. */
  repayment(lender: string, payments: string, last: string): string;
  calendar: string;
  /** The title of one day in the calendar. */
  calendarEntry(lender: string, number: number, count: number): string;
  toCheckout: string;
  /** The title of every failure, also if its outcome is unknown. */
  problem: string;
  retry: string;
  cancel: string;
  otherPlan: string;
  /** In the page: why the other plans cannot be chosen now, and what to do. */
  held: string;
  notices: Readonly<Record<ChoosingNotice, string>>;
  estimated: string;
  /** The names of the figures in the review. */
  price: string;
  downPayment: string;
  financed: string;
  /** The name of everything that the shopper pays. `isDueToday`: a part of it is due today. */
  total(isDueToday: boolean): string;
  apr: string;
}
