/** The short texts of one language, for the first picture. Amounts and percentages come formatted. */
export interface FirstMessages {
  readonly direction: 'ltr' | 'rtl';
  legend: string;
  /** 3 months / 3 期. Plans with other periods count payments. */
  months(count: number): string;
  payments(count: number): string;
  eachMonth: string;
  eachPayment: string;
  total(amount: string): string;
  apr(percent: string): string;
  interestFree: string;
  /** Notes on the installments that differ from the large figure. */
  firstIs(amount: string): string;
  lastIs(amount: string): string;
  othersAre(count: number, amount: string): string;
  fallingTo(amount: string): string;
  between(least: string, most: string): string;
  dueToday(amount: string): string;
  /** Why a plan cannot be chosen for this amount. */
  fromAmount(amount: string): string;
  upToAmount(amount: string): string;
  /** The compact line. */
  fromMonthly(amount: string, count: number): string;
  fromEach(amount: string, count: number): string;
  noPlans: string;
  /** A part of the widget did not load. */
  partMissing: string;
}
