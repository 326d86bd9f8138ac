import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import type { HelpWish } from '../../protocol/messages/closedLists.js';

/** What happens to a loan besides the amendments of its agreement. Nothing of it is ever changed or taken back: another event follows. */
export const loanEventKinds = [
  'disbursed',
  'payment',
  'bounced',
  'returned',
  'written-off',
  'help-asked',
  'help-answered',
] as const;
export type LoanEventKind = (typeof loanEventKinds)[number];

interface Happened {
  readonly kind: LoanEventKind;
  /** When it was written down, in ms since 1970. */
  readonly at: number;
  /** The day that it counts from: that of the bank's entry, of the delivery, of the decision. */
  readonly valueDate: IsoDate;
  /** How many amendments the loan had before it. */
  readonly version: number;
  /** Why, in words. */
  readonly reason: string;
}

/** The merchant was paid, because the goods were delivered. A loan that was disbursed with its agreement has none. */
export interface Disbursed extends Happened {
  readonly kind: 'disbursed';
}

/** Money came in from the shopper. */
export interface Payment extends Happened {
  readonly kind: 'payment';
  /** The payment's own name at the bank or the payment service. The books know each once. */
  readonly payment: string;
  readonly amountMinor: number;
  /** Pays this installment first, whatever is due before. Null: the oldest due first. */
  readonly installment: number | null;
}

/** The bank took a payment back, all of it. */
export interface Bounced extends Happened {
  readonly kind: 'bounced';
  readonly payment: string;
}

/** Money that the shopper had to get was sent. */
export interface Returned extends Happened {
  readonly kind: 'returned';
  /** The name of the transfer at the bank or the payment service. */
  readonly payment: string;
  readonly amountMinor: number;
}

/** The lender no longer expects what is owed. The shopper still owes it, and what is paid later is taken. */
export interface WrittenOff extends Happened {
  readonly kind: 'written-off';
}

/** The shopper cannot pay as agreed and asks for help. */
export interface HelpAsked extends Happened {
  readonly kind: 'help-asked';
  readonly wish: HelpWish;
}

/** Somebody at the lender has answered in another way than by a new schedule. */
export interface HelpAnswered extends Happened {
  readonly kind: 'help-answered';
}

export type LoanEvent = Disbursed | Payment | Bounced | Returned | WrittenOff | HelpAsked | HelpAnswered;
