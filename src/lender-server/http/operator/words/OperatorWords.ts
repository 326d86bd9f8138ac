import type {
  ApprovalReason,
  OperatorLocale,
  ReviewCause,
  ReviewOutcome,
} from '../../../../protocol/api/reviewRecords.js';
import type { DecisionStatus, DeclineReason, homes, jobs } from '../../../../protocol/messages/closedLists.js';

/** What can go wrong with a review that an operator sends, in words of its own. Anything else is said in general. */
export const reviewFaults = [
  'reason-missing',
  'approved-already',
  'not-open',
  'review-too-late',
  'unknown-plan',
  'no-funds',
] as const;
export type ReviewFault = (typeof reviewFaults)[number];

/** The operators' page in one language. */
export interface OperatorWords {
  readonly lang: OperatorLocale;
  /** The language in its own words, for the link to it. */
  readonly name: string;
  /** For `Intl`. */
  readonly tag: string;
  readonly languages: string;

  readonly signInTitle: string;
  readonly token: string;
  readonly signIn: string;
  readonly wrongToken: string;
  readonly closed: string;
  readonly signOut: string;

  readonly waiting: (count: number, more: boolean) => string;
  readonly nothing: string;
  readonly since: string;
  readonly until: string;
  readonly next: string;
  readonly first: string;
  readonly causes: Readonly<Record<ReviewCause, string>>;
  readonly outcomes: Readonly<Record<ReviewOutcome, string>>;
  readonly twoNeeded: string;
  readonly approvedBy: (name: string) => string;

  readonly backToList: string;
  readonly causesTitle: string;
  readonly requestTitle: string;
  readonly price: string;
  readonly downPayment: string;
  readonly plan: string;
  readonly shop: string;
  readonly number: string;
  readonly status: string;
  readonly statuses: Readonly<Record<DecisionStatus, string>>;

  readonly factsTitle: string;
  readonly factsGone: string;
  readonly noHousehold: string;
  readonly facts: Readonly<Record<FactName, string>>;
  readonly recordTitle: string;
  readonly homes: Readonly<Record<(typeof homes)[number], string>>;
  readonly jobs: Readonly<Record<(typeof jobs)[number], string>>;
  readonly notStated: string;
  readonly yes: string;
  readonly no: string;
  readonly years: (count: number) => string;
  readonly months: (count: number) => string;

  readonly scoreTitle: string;
  readonly score: string;
  readonly noScore: string;
  readonly limit: string;
  readonly weighing: string;
  readonly declinedFor: string;
  /** In the words that the applicant reads. */
  readonly reasons: Readonly<Record<DeclineReason, string>>;

  readonly notesTitle: string;
  readonly approveTitle: string;
  readonly declineTitle: string;
  readonly declineHint: string;
  readonly overturnHint: string;
  readonly reason: string;
  readonly choose: string;
  readonly note: string;
  readonly noteHint: string;
  readonly approve: string;
  readonly decline: string;
  readonly youHaveApproved: string;
  readonly approvalReasons: Readonly<Record<ApprovalReason, string>>;
  readonly faults: Readonly<Record<ReviewFault, string>>;
  readonly otherFault: string;
}

/** What is shown of a household, and of the lender's own books. */
export type FactName =
  | 'incomeMinor'
  | 'claimedIncomesMinor'
  | 'expensesMinor'
  | 'installmentsMinor'
  | 'assetsMinor'
  | 'debtMinor'
  | 'seniority'
  | 'home'
  | 'job'
  | 'records'
  | 'historyMonths'
  | 'missedPayments'
  | 'identified'
  | 'owedMinor'
  | 'monthlyMinor'
  | 'inArrears'
  | 'recentApplications';
