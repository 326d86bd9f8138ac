import type { ColumnType, Generated } from 'kysely';
import type { Application } from '../../lending/applications/Application.js';
import type { TokenUse } from '../../lending/applications/Books.js';
import type { Account } from '../../lending/funds/accounts.js';
import type { FundRules } from '../../lending/funds/FundRules.js';
import type { LendingTier } from '../../lending/funds/Funds.js';
import type { FundMovement } from '../../lending/funds/movements.js';
import type { LoanEventKind } from '../../lending/loans/LoanEvent.js';
import type { LoanEnd } from '../../lending/loans/LoanRecord.js';
import type { PaymentIntent } from '../../lending/loans/PaymentIntent.js';
import type { Change } from '../../lending/risk/propose.js';
import type { Reference } from '../../lending/risk/Reference.js';
import type { RiskParameters } from '../../lending/risk/RiskParameters.js';
import type { Watch } from '../../lending/risk/watch.js';
import type { CallbackFailure, CallbackState } from '../../protocol/api/callbackRecords.js';
import type { FundLevel, FundTier } from '../../protocol/api/fundWords.js';
import type { OperatorRole } from '../../protocol/api/operatorRoles.js';
import type {
  ReminderChannel,
  ReminderFailure,
  ReminderState,
  ReminderStep,
  SkipReason,
} from '../../protocol/api/reminderRecords.js';
import type { Act, ActKind } from '../../protocol/api/reviewRecords.js';
import type { ParameterAuthor, RailBroken } from '../../protocol/api/riskRecords.js';
import type { Agreement } from '../../protocol/messages/Agreement.js';
import type { Amendment } from '../../protocol/messages/Amendment.js';
import type { CommitRequest } from '../../protocol/messages/CommitRequest.js';
import type { HelpWish } from '../../protocol/messages/closedLists.js';
import type { CallbackType, MerchantCallback } from '../../protocol/messages/MerchantCallback.js';
import type { TreeHead } from '../../protocol/proof/Receipt.js';

/** Written as JSON text and read as its value. The type `json` keeps the order of members, so that an answer stays the same to the byte. */
type Json<Value> = ColumnType<Value, string, string>;
/** Amounts are minor units, instants ms since 1970; both are `bigint`. */
type Amount = number;
type Instant = number;

interface Sealed {
  /** Names the key. */
  key_id: string;
  sealed: Uint8Array;
}

export interface Schema {
  applications: {
    reference: string;
    merchant: string;
    key: string;
    applicant: string;
    by_token: Generated<boolean>;
    scenario: string;
    jurisdiction: Application['jurisdiction'];
    currency: string;
    at: Instant;
    request: Json<Application['request']>;
    verdict: Json<Application['verdict']>;
    /** Null for a decline. */
    financed: Amount | null;
    monthly: Amount | null;
    ready_at: Instant | null;
    until: Instant;
    tier: LendingTier | null;
    cancelled_at: Instant | null;
    review_asked_at: Instant | null;
    review_verdict: NonNullable<Application['review']>['verdict'];
  };
  /** How often each token was used, and until when that has to be known. */
  token_uses: { token: string; purpose: TokenUse['purpose']; uses: number; until: Instant };
  configurations: { digest: string; configuration: Json<unknown>; since: Generated<Date> };
  answers: {
    merchant: string;
    key: string;
    fingerprint: string;
    body: string;
    /** The application that the answer is about, where its key does not tell. */
    about: string | null;
    at: Generated<Date>;
  };
  pools: { currency: string; tier: FundTier; cap: Amount; reserved: Generated<Amount>; used: Generated<Amount> };
  reservations: {
    reference: string;
    currency: string;
    tier: LendingTier;
    amount: Amount;
    state: 'open' | 'used' | 'released';
    until: Instant;
  };
  transfers: {
    id: Generated<number>;
    reference: string;
    currency: string;
    /** Null: between the lender's capital and its cash. */
    tier: FundTier | null;
    debit: Account;
    credit: Account;
    amount: Amount;
  };
  /** A view with both sides of every transfer. */
  entries: {
    transfer: number;
    reference: string;
    currency: string;
    tier: FundTier | null;
    account: Account;
    debit: Amount;
    credit: Amount;
  };
  loans: {
    id: Generated<number>;
    agreement_id: string;
    reference: string;
    currency: string;
    tier: LendingTier;
    commit_key: string;
    request: Json<Omit<CommitRequest, 'applicant'>>;
    agreement: Json<Agreement>;
    /** The database fills these two in. The order is null where the purchase names none. */
    merchant: Generated<string>;
    order: Generated<string | null>;
    ended: Generated<LoanEnd | null>;
    /** Whether the order may not be financed again. */
    holds_order: Generated<boolean>;
    /** Whether the merchant is paid once the goods are delivered. */
    on_delivery: Generated<boolean>;
    /** What the merchant pays for an interest-free plan. */
    subsidy: Generated<Amount>;
    /** The month in which it was made: YYYY-MM. The database fills it in. */
    vintage: Generated<string>;
  };
  amendments: {
    id: string;
    loan: number;
    number: number;
    kind: Amendment['kind'];
    amendment: Json<Amendment>;
  };
  loan_events: {
    loan: number;
    number: number;
    kind: LoanEventKind;
    at: Instant;
    /** YYYY-MM-DD */
    value_date: string;
    /** How many amendments the loan had before it. */
    version: number;
    reason: string;
    payment: string | null;
    amount: Amount | null;
    installment: number | null;
    wish: HelpWish | null;
    written: Generated<number>;
  };
  /** Money that is under way. */
  payment_intents: {
    loan: number;
    key: string;
    direction: PaymentIntent['direction'];
    amount: Amount;
    settles: boolean;
    reason: string;
    at: Instant;
  };
  installments: {
    loan: number;
    number: number;
    /** YYYY-MM-DD */
    due: string;
    principal: Amount;
    total: Amount;
    paid_at: Instant | null;
    /** What of it is paid. */
    paid: Generated<Amount>;
    paid_principal: Generated<Amount>;
    /** The number of the amendment that made it, null for the agreement's own, and of the one that replaced it. */
    version: Generated<number | null>;
    replaced: Generated<number | null>;
  };
  /** What a decision was made on, as `sealer` encrypts it. */
  decision_facts: Sealed & { reference: string; at: Instant; approvals: number };
  operator_acts: {
    id: Generated<number>;
    at: Instant;
    /** Null: nobody. */
    operator: string | null;
    kind: ActKind;
    subject: string | null;
    reason: Act['reason'];
  };
  /** What operators may do, as it was changed. The newest row of each holds. */
  operator_grants: {
    id: Generated<number>;
    at: Instant;
    operator: string;
    roles: Json<OperatorRole[]>;
    changed_by: string;
  };
  operator_notes: Sealed & { act: number; reference: string; at: Instant };
  callbacks: {
    position: Generated<number>;
    id: string;
    reference: string;
    sequence: number;
    merchant: string;
    type: CallbackType;
    body: Json<Omit<MerchantCallback, 'sequence'>>;
    state: Generated<CallbackState>;
    due_at: Instant;
    attempts: Generated<number>;
    settled_at: Instant | null;
    failure: CallbackFailure | null;
    /** What the merchant's server answered last, where it answered. */
    status: number | null;
  };
  /** How people are reminded, as `sealer` encrypts it. */
  contacts: Sealed & { reference: string; at: Instant };
  reminders: {
    position: Generated<number>;
    id: string;
    loan: number;
    number: number;
    /** YYYY-MM-DD */
    due: string;
    step: ReminderStep;
    state: Generated<ReminderState>;
    planned_at: Instant;
    due_at: Instant;
    attempts: Generated<number>;
    channel: ReminderChannel | null;
    reason: SkipReason | ReminderFailure | null;
    settled_at: Instant | null;
  };
  /** Null: the tiers have the caps of the configuration. */
  fund_rules: { currency: string; version: number; rules: Json<FundRules> | null; since: Generated<Date> };
  fund_moves: {
    id: Generated<number>;
    at: Instant;
    currency: string;
    kind: FundMovement['kind'];
    source: FundMovement['from'];
    target: FundMovement['to'];
    amount: Amount;
    rules: number;
    operator: string | null;
    reason: string | null;
    key: string | null;
    written: Generated<number>;
  };
  /** Balances of the journal: debits are positive, of the income credits. */
  treasury: {
    currency: string;
    cash: Amount;
    merchant: Amount;
    shopper: Amount;
    income: Amount;
    /** The income of which the reserve has had its share. */
    shared: Amount;
  };
  /** What was free, and what the lending tiers had out. */
  fund_levels: {
    currency: string;
    at: Instant;
    lent: Amount;
    cash: Amount;
    daily: Amount;
    surge: Amount;
    reserve: Amount;
  };
  fund_alerts: { currency: string; tier: FundTier; level: FundLevel; since: Instant; hours: number | null };
  /** When the ledger was followed from its first line, and the first fault that was found. */
  ledger_checks: { id: Generated<number>; at: Instant; entries: number; heads: number; fault: string | null };
  tree_heads: { size: number; head: Json<TreeHead> };
  /** Everything of risk is only ever added. */
  parameter_sets: {
    number: number;
    parent: number | null;
    model: string;
    parameters: Json<RiskParameters>;
    changes: Json<readonly Change[]>;
    author: ParameterAuthor;
    operator: string | null;
    at: Instant;
    proposal: number | null;
  };
  parameter_activations: {
    id: Generated<number>;
    number: number;
    replaces: number | null;
    proposal: number | null;
    at: Instant;
  };
  risk_proposals: {
    id: Generated<number>;
    at: Instant;
    /** An activation. */
    basis: number;
    /** YYYY-MM-DD; null: a person proposes it. */
    day: string | null;
    operator: string | null;
    parameters: Json<RiskParameters> | null;
    activates: number | null;
    changes: Json<readonly Change[]>;
    beyond: Json<readonly RailBroken[]>;
    needed: 0 | 1 | 2;
  };
  risk_votes: { proposal: number; operator: string; verdict: 'approve' | 'decline'; at: Instant };
  risk_reports: { day: string; at: Instant; number: number; report: Json<Watch> };
  risk_references: { model: string; reference: Json<Reference> };
  /** What was erased, and why. Nothing of the person. */
  erasures: { reference: string; kind: 'deleted' | 'pseudonymised'; cause: 'rule' | 'request'; at: Generated<Date> };
}
