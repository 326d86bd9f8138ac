import type { Apr } from '../../pricing/offers/Offer.js';

/** The short texts of one language, for what stands in the page. Amounts and percentages come formatted. */
export interface FirstMessages {
  readonly direction: 'ltr' | 'rtl';
  legend: string;
  /** 3 months / 3 期. Plans with other periods count payments. */
  months(count: number): string;
  payments(count: number): string;
  eachMonth: string;
  eachPayment: string;
  total(amount: string): string;
  /** The annual rate. Chinese says whether it is compounded. */
  apr(percent: string, convention: Apr['convention']): string;
  /** The finance charge, where all of it is interest, and where some of it is fees. */
  interest(amount: string): string;
  cost(amount: string): string;
  interestFree: string;
  dueToday(amount: string): string;
  /** Why a plan cannot be chosen for this amount. */
  fromAmount(amount: string): string;
  upToAmount(amount: string): string;
  /** The line: its interest-free plan, and the plan with the smallest installment. `count` is "12 months", `each` "a month". */
  lineFree(count: string, amount: string, each: string): string;
  lineFrom(amount: string, each: string, count: string): string;
  /** The button that opens the sheet, before a plan is chosen and after. */
  learnMore: string;
  next: string;
  noPlans: string;
  /** A part of the widget did not load. */
  partMissing: string;
}
