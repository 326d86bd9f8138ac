import type { Decliner } from '../../../lending/decision/Verdict.js';
import type { Account } from '../../../lending/funds/accounts.js';
import type { TierCaps } from '../../../lending/funds/Funds.js';
import type { LoanEventKind } from '../../../lending/loans/LoanEvent.js';
import type { Scenario } from '../../../lending/products/Products.js';
import type { CallbackFailure, CallbackState } from '../../../protocol/api/callbackRecords.js';
import type { ConsoleNews, DecisionSpan } from '../../../protocol/api/consoleRoutes.js';
import type { FundLevel, MovementKind, MovementPlace } from '../../../protocol/api/fundWords.js';
import type { OperatorRole } from '../../../protocol/api/operatorRoles.js';
import type {
  ReminderChannel,
  ReminderFailure,
  ReminderState,
  ReminderStep,
  SkipReason,
} from '../../../protocol/api/reminderRecords.js';
import type { ActKind } from '../../../protocol/api/reviewRecords.js';
import type {
  ChangeCause,
  ParameterAuthor,
  ProposalState,
  RailBroken,
  RailedParameter,
  Shift,
} from '../../../protocol/api/riskRecords.js';
import type { UnreadyReason } from '../../../protocol/api/serverSchemas.js';
import type { AmendmentKind, ArrearsBucket, HelpWish, Standing } from '../../../protocol/messages/closedLists.js';
import type { CallbackType } from '../../../protocol/messages/MerchantCallback.js';
import type { LedgerKind } from '../../../protocol/proof/Receipt.js';
import type { QueueName } from '../../jobs/queues.js';
import type { Decided } from '../../storage/console/decisionFigures.js';
import type { Alert } from '../alertsNow.js';
import type { ConsolePage } from '../consolePages.js';

/** The console in one language. Amounts, days and figures come as they are written. */
export interface ConsoleWords {
  readonly navigation: string;
  readonly skip: string;
  readonly pages: Readonly<Record<ConsolePage, string>>;
  readonly roles: Readonly<Record<OperatorRole, string>>;
  /** What each role is for. */
  readonly rolesFor: Readonly<Record<OperatorRole, string>>;
  readonly forbidden: string;
  readonly forbiddenText: (roles: string) => string;
  readonly news: Readonly<Record<ConsoleNews, string>>;
  readonly table: string;
  readonly more: string;
  readonly or: string;

  readonly live: {
    readonly pause: string;
    readonly resume: string;
    readonly asOf: (time: string) => string;
    readonly attention: string;
    readonly calm: string;
    readonly alerts: Readonly<Record<Alert['kind'], (detail: string) => string>>;
    readonly unready: Readonly<Record<UnreadyReason, string>>;
    readonly decisions: string;
    readonly lastHour: string;
    readonly approvalRate: string;
    readonly ofDecided: (count: string) => string;
    readonly times: string;
    readonly timesText: (p99: string, count: string) => string;
    readonly noTimes: string;
    readonly reviews: string;
    readonly atLeast: (count: number) => string;
    readonly callbacks: string;
    readonly dead: (count: string) => string;
    readonly ledger: string;
    readonly notEntered: (count: string) => string;
    readonly jobs: string;
    readonly perMinute: string;
    readonly perMinuteText: string;
    readonly minute: string;
    readonly tiers: string;
    readonly tiersText: string;
    readonly noTiers: string;
  };
  readonly decided: Readonly<Record<Decided, string>>;
  readonly tierNames: Readonly<Record<keyof TierCaps, string>>;
  readonly tierColumns: readonly [tier: string, lent: string, reserved: string, free: string, cap: string];
  readonly usedOf: (share: string) => string;
  readonly queues: Readonly<Record<QueueName, string>>;

  readonly decisions: {
    readonly spans: Readonly<Record<DecisionSpan, string>>;
    readonly span: string;
    readonly basis: (count: string, since: string, isAll: boolean) => string;
    readonly nothing: string;
    readonly scores: string;
    readonly scoresText: string;
    readonly scoreAxis: string;
    readonly count: string;
    readonly cutoff: (percent: string) => string;
    readonly reviewFrom: (percent: string) => string;
    readonly segments: string;
    readonly segmentsText: string;
    readonly segment: string;
    readonly scenarios: string;
    readonly scenariosText: string;
    readonly scenario: string;
    readonly reasons: string;
    readonly reasonsText: string;
    readonly reason: string;
    readonly share: string;
    readonly decliners: string;
    readonly by: Readonly<Record<Decliner, string>>;
  };
  readonly scenarios: Readonly<Record<Scenario, string>>;

  readonly portfolio: {
    readonly nothing: string;
    readonly loans: string;
    readonly loansText: string;
    readonly inArrears: string;
    readonly ofLoans: (share: string) => string;
    readonly overdue: string;
    readonly outstanding: string;
    readonly undelivered: string;
    readonly writtenOff: string;
    readonly vintages: string;
    readonly vintagesText: string;
    readonly vintage: string;
    readonly daysLate: string;
    readonly figuresTitle: string;
    readonly figuresColumns: readonly [vintage: string, loans: string, late: string, overdue: string];
  };
  readonly buckets: Readonly<Record<ArrearsBucket, string>>;

  readonly search: {
    readonly label: string;
    readonly hint: string;
    readonly phone: string;
    readonly button: string;
    readonly found: (count: number) => string;
    readonly nothing: string;
    readonly ask: string;
    readonly columns: readonly [reference: string, shop: string, amount: string, at: string, state: string];
    readonly lent: string;
    readonly notLent: string;
    readonly order: string;
  };

  readonly story: {
    readonly title: string;
    readonly review: string;
    readonly summary: string;
    readonly order: string;
    readonly agreement: string;
    readonly financed: string;
    readonly installments: string;
    readonly installmentColumns: readonly [number: string, due: string, amount: string, paid: string];
    readonly paidOn: (day: string) => string;
    readonly unpaid: string;
    readonly owed: string;
    readonly overdue: string;
    readonly standing: string;
    readonly timeline: string;
    readonly applied: string;
    readonly decisionBy: (versions: string) => string;
    readonly readyAt: string;
    readonly cancelled: string;
    readonly reviewAsked: string;
    readonly committed: string;
    readonly journal: string;
    readonly journalColumns: readonly [at: string, debit: string, credit: string, amount: string];
    readonly ledger: string;
    readonly ledgerText: (count: number) => string;
    readonly notEntered: string;
    readonly callbacks: string;
    readonly acts: string;
    readonly reasonIs: (reason: string) => string;
  };
  readonly standings: Readonly<Record<Standing, string>>;
  readonly events: Readonly<Record<LoanEventKind, string>>;
  readonly amendments: Readonly<Record<AmendmentKind, string>>;
  readonly accounts: Readonly<Record<Account, string>>;
  readonly wishes: Readonly<Record<HelpWish, string>>;

  readonly help: {
    readonly nothing: string;
    readonly waiting: (count: number) => string;
    readonly wish: string;
    readonly story: string;
    readonly answer: string;
    readonly answerHint: string;
    readonly send: string;
    readonly moreTimeHint: string;
  };

  readonly callbacks: {
    readonly states: Readonly<Record<CallbackState, string>>;
    readonly nothing: Readonly<Record<CallbackState, string>>;
    readonly columns: readonly [what: string, answer: string, action: string];
    readonly attempts: (count: number) => string;
    readonly replay: string;
    readonly types: Readonly<Record<CallbackType, string>>;
    readonly failures: Readonly<Record<CallbackFailure, string>>;
    readonly status: (status: number) => string;
    readonly due: (time: string) => string;
  };

  readonly ledger: {
    readonly nothing: string;
    readonly size: string;
    readonly signed: string;
    readonly waiting: string;
    readonly consistent: string;
    readonly consistentText: (first: string, second: string) => string;
    readonly inconsistent: string;
    readonly onlyOne: string;
    readonly checked: string;
    readonly neverChecked: string;
    readonly checkedText: (entries: string, heads: string) => string;
    readonly brokenText: (fault: string) => string;
    readonly heads: string;
    readonly headColumns: readonly [size: string, at: string, root: string];
    readonly lines: string;
    readonly lineColumns: readonly [index: string, at: string, kind: string, agreement: string];
    readonly kinds: Readonly<Record<LedgerKind, string>>;
  };

  readonly funds: {
    readonly nothing: string;
    readonly levels: Readonly<Record<FundLevel, string>>;
    readonly emptyIn: (time: string) => string;
    readonly cash: string;
    readonly cashText: string;
    readonly tiersColumns: readonly [tier: string, free: string, lent: string, reserved: string, level: string];
    readonly forecast: string;
    readonly forecastText: string;
    readonly comesIn: string;
    readonly goesOut: string;
    readonly day: string;
    readonly amount: string;
    readonly net: string;
    readonly movements: string;
    readonly movementsNothing: string;
    readonly capitalHint: string;
    readonly movementColumns: readonly [at: string, kind: string, way: string, amount: string, reason: string];
    readonly kinds: Readonly<Record<MovementKind, string>>;
    readonly places: Readonly<Record<MovementPlace, string>>;
    readonly currency: string;
  };

  readonly parameters: {
    readonly active: string;
    readonly activeSince: (number: number, time: string) => string;
    readonly names: Readonly<Record<RailedParameter | 'reviewFrom', string>>;
    readonly ofSegment: (segment: string) => string;
    readonly proposals: string;
    readonly noProposals: string;
    readonly proposal: (id: string) => string;
    readonly goesBack: (number: number) => string;
    readonly byJob: string;
    readonly states: Readonly<Record<ProposalState, string>>;
    readonly approvals: (count: number, needed: number) => string;
    readonly approvedBy: (names: string) => string;
    readonly declinedBy: (name: string) => string;
    readonly beyond: (rails: readonly string[]) => string;
    readonly rails: Readonly<Record<RailBroken, string>>;
    readonly causes: Readonly<Record<ChangeCause, string>>;
    readonly changeColumns: readonly [parameter: string, from: string, to: string, cause: string];
    readonly approve: string;
    readonly decline: string;
    readonly youHaveApproved: string;
    readonly history: string;
    readonly setColumns: readonly [number: string, at: string, author: string, cutoff: string, action: string];
    readonly authors: Readonly<Record<ParameterAuthor, string>>;
    readonly goBack: string;
    readonly goBackHint: string;
    readonly isActive: string;
    readonly report: string;
    readonly noReport: string;
    readonly psi: string;
    readonly shifts: Readonly<Record<Shift, string>>;
    readonly defaults: string;
    readonly expected: (share: string) => string;
    readonly arrears: string;
    readonly course: string;
    readonly courseText: string;
    readonly calibration: string;
    readonly calibrationText: string;
    readonly band: string;
    readonly defaultsExpected: string;
    readonly defaultsObserved: string;
    readonly share: string;
  };

  readonly reminders: {
    readonly states: Readonly<Record<ReminderState, string>>;
    readonly nothing: string;
    readonly columns: readonly [step: string, due: string, when: string, outcome: string];
    readonly steps: Readonly<Record<ReminderStep, string>>;
    readonly channels: Readonly<Record<ReminderChannel, string>>;
    readonly reasons: Readonly<Record<SkipReason | ReminderFailure, string>>;
    readonly installment: (number: number) => string;
  };

  readonly operators: {
    readonly people: string;
    readonly roles: string;
    readonly lastSeen: (time: string) => string;
    readonly never: string;
    readonly disabled: string;
    readonly change: (name: string) => string;
    readonly save: string;
    readonly hint: string;
    readonly own: string;
    readonly trail: string;
    readonly trailColumns: readonly [at: string, operator: string, act: string, subject: string];
    readonly acts: Readonly<Record<ActKind, string>>;
  };
}
