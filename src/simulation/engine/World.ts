import type { Nature } from '../behaviour/ability.js';
import type { RunOptions } from '../Options.js';
import type { Answer, Tally } from '../Run.js';
import type { Agenda } from './Agenda.js';
import type { Customer } from './Customer.js';
import type { Lender } from './Lender.js';
import type { Loan, Position } from './Loan.js';
import type { SharedBooks } from './sharedBooks.js';
import type { Treasury } from './Treasury.js';

/** What all parts of one run share. */
export interface World extends Nature {
  readonly options: RunOptions;
  readonly lender: Lender;
  readonly books: SharedBooks;
  readonly treasury: Treasury;
  readonly agenda: Agenda;
  /** The day that it is. */
  day: number;
  /** By the number of the application with which they came. */
  readonly customers: Map<number, Customer>;
  readonly loans: Loan[];
  /** By the reference of the application. */
  readonly positions: Map<string, Position>;
  readonly answers: Answer[];
  readonly tally: Tally;
  readonly decisionMs: number[];
  /** What the parameters of now add to the score. */
  offset: number;
}

export const newTally = (): Tally => ({
  applications: 0,
  withoutPlan: 0,
  lapsed: 0,
  payments: 0,
  bounces: 0,
  refunds: 0,
  withdrawals: 0,
  settlements: 0,
  datesMoved: 0,
  helpAsked: 0,
  reminders: 0,
  writeOffs: 0,
});
