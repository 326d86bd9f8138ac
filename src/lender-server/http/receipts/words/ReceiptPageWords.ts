import type { LoanEventKind } from '../../../../lending/loans/LoanEvent.js';
import type { CheckProblem } from '../browser/checkReceipt.js';

/** The page of a loan's receipts in one language. Amounts and days come as they are written. */
export interface ReceiptPageWords {
  readonly title: string;
  readonly intro: string;
  readonly listTitle: string;
  readonly agreed: (day: string) => string;
  readonly events: Readonly<Record<LoanEventKind, (day: string, amount: string) => string>>;
  /** What is said of an entry. */
  readonly waiting: string;
  readonly entered: string;
  readonly proven: string;
  /** What is said of all entries together. */
  readonly checking: string;
  readonly allProven: string;
  readonly someWaiting: string;
  readonly notProven: string;
  readonly unreachable: string;
  readonly problems: Readonly<Record<CheckProblem, string>>;
  readonly save: string;
  readonly saveAll: string;
  readonly openTitle: string;
  readonly openText: string;
  readonly file: string;
  readonly paste: string;
  readonly check: string;
  readonly howTitle: string;
  /** How to check without a script. */
  readonly how: string;
}
