import type { LoanPageNews } from '../../../../protocol/api/loanRecords.js';
import type { HelpWish, Standing } from '../../../../protocol/messages/closedLists.js';

/** The shopper's own page of a loan in one language. Amounts and days come as they are written. */
export interface LoanPageWords {
  readonly title: string;
  readonly purchase: (shop: string, day: string) => string;
  readonly standings: Readonly<Record<Standing, string>>;
  readonly owed: string;
  readonly overdue: string;
  /** What the lender sends back. */
  readonly toReturn: string;
  readonly scheduleTitle: string;
  readonly schedule: string;
  readonly columns: readonly [number: string, due: string, amount: string, state: string];
  readonly paidOn: (day: string) => string;
  readonly partly: (paid: string) => string;
  readonly open: string;
  readonly late: string;
  readonly payTitle: string;
  /** What is due by now, or next. */
  readonly payDue: (amount: string) => string;
  readonly payNext: (amount: string, day: string) => string;
  readonly pay: (amount: string) => string;
  /** Where the lender does not collect here. */
  readonly payElsewhere: string;
  readonly settleTitle: string;
  readonly settleText: (day: string, amount: string) => string;
  readonly saved: (amount: string) => string;
  /** Of what was paid ahead for later days. */
  readonly givenBack: (amount: string) => string;
  readonly settle: (amount: string) => string;
  readonly moveTitle: string;
  readonly moveText: (due: string, until: string) => string;
  readonly moveTo: string;
  readonly move: string;
  readonly helpTitle: string;
  readonly helpText: string;
  readonly wishes: Readonly<Record<HelpWish, string>>;
  readonly help: string;
  readonly helpAsked: (wish: string) => string;
  readonly paymentsTitle: string;
  readonly payment: (day: string, amount: string) => string;
  readonly bounced: string;
  /** The link to the page of receipts. */
  readonly receipts: string;
  readonly contract: string;
  readonly news: Readonly<Record<LoanPageNews, string>>;
}
