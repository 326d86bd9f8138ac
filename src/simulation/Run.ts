import type { Decliner } from '../lending/decision/Verdict.js';
import type { FundState } from '../lending/funds/FundState.js';
import type { TrialBalance } from '../lending/funds/Funds.js';
import type { Change } from '../lending/risk/propose.js';
import type { ParameterSet } from '../lending/risk/RiskParameters.js';
import type { WatchedApplication } from '../lending/risk/Watched.js';
import type { MoveKind } from '../protocol/api/fundWords.js';
import type { RailBroken } from '../protocol/api/riskRecords.js';
import type { DeclineReason } from '../protocol/messages/closedLists.js';
import type { Loan } from './engine/Loan.js';

/** One answer of the lender. */
export interface Answer {
  readonly day: number;
  /** Whether it was asked for as the alternative that the lender offered. */
  readonly isAlternative: boolean;
  readonly isReturning: boolean;
  readonly starter: boolean;
  readonly pd: number | null;
  /** What the score alone said, see `scoreAlone`. */
  readonly logOdds: number | null;
  readonly segment: string | null;
  readonly contributions: WatchedApplication['contributions'];
  readonly approved: boolean;
  readonly by: Decliner | null;
  readonly reasons: readonly DeclineReason[];
}

/** What everybody did, besides what the books say. */
export interface Tally {
  applications: number;
  /** Purchases for which no plan was on offer, so that nobody applied. */
  withoutPlan: number;
  lapsed: number;
  payments: number;
  bounces: number;
  refunds: number;
  withdrawals: number;
  settlements: number;
  datesMoved: number;
  helpAsked: number;
  reminders: number;
  writeOffs: number;
}

/** The money of a currency on a day, in minor units. */
export interface FundsOn {
  readonly day: number;
  readonly currency: string;
  readonly state: FundState;
}

/** A step of the dynamic risk. */
export interface Step {
  readonly day: number;
  readonly parameters: ParameterSet;
  readonly changes: readonly Change[];
  /** The rails that it broke, so that people had to approve it. */
  readonly beyond: readonly RailBroken[];
}

/** Everything that a run has seen. */
export interface Run {
  readonly answers: readonly Answer[];
  readonly loans: readonly Loan[];
  readonly tally: Tally;
  readonly funds: readonly FundsOn[];
  readonly moves: Readonly<Record<MoveKind, number>>;
  /** What the owners had to add to the reserve, by currency, so that it could bear the losses. */
  readonly capitalAdded: ReadonlyMap<string, number>;
  readonly steps: readonly Step[];
  readonly trialBalance: TrialBalance;
  /** The last day that anything happened on. */
  readonly lastDay: number;
  /** How long the service took for each application, in the stopwatch's milliseconds. */
  readonly decisionMs: readonly number[];
}
