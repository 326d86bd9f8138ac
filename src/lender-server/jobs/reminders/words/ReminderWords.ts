/** Where a reminder stands to the due day. */
export type Moment = 'before' | 'today' | 'after';

/** A reminder in one language. Amounts and days come as they are written. It says what is due and what helps, and never presses. */
export interface ReminderWords {
  /** Names no amount and no shop: others see it, too. */
  readonly subject: Readonly<Record<Moment, (day: string) => string>>;
  readonly due: Readonly<Record<Moment, (amount: string, day: string) => string>>;
  /** What is due by now where that is more than this installment. */
  readonly inAll: (amount: string) => string;
  /** Where the lender collects on its page. */
  readonly payHere: string;
  readonly move: (until: string) => string;
  /** Where somebody answers. */
  readonly help: string;
  /** After the due day: the contract of this lender knows no cost of being late. */
  readonly noCost: string;
  readonly paid: string;
  /** The link to the shopper's page. */
  readonly open: string;
  readonly why: (lender: string) => string;
}
