import type { TokenPurpose } from '../../protocol/api/applicantToken.js';
import type { ClaimedIncome, CreditHistory } from '../decision/Applicant.js';
import type { DecisionFacts } from '../decision/replay.js';
import type { LendingTier, TrialBalance } from '../funds/Funds.js';
import type { LoanRecord } from '../loans/LoanRecord.js';
import type { PaymentIntent } from '../loans/PaymentIntent.js';
import type { Application } from './Application.js';
import type { MerchantEvent } from './MerchantEvent.js';
import type { OperatorAct } from './OperatorAct.js';

/** The first answer under an idempotency key. */
export interface KeptAnswer {
  /** Identifies operation, merchant and request: their SHA-256 in hex on a server, their canonical text in a page. */
  readonly fingerprint: string;
  /** JSON of an `Outcome`. Text, so that a replay has the same bytes. */
  readonly body: string;
  /** The application that the answer is erased with, where no application or loan has the key. */
  readonly about?: string;
}

export interface KeyOf {
  readonly merchant: string;
  readonly key: string;
}

export interface OrderOf {
  readonly merchant: string;
  readonly order: string;
}

/** One more use of a token that a merchant's server has made: for an applicant, or to sign a request. */
export interface TokenUse {
  /** `ApplicantToken.id` or `RequestToken.id` */
  readonly token: string;
  readonly purpose: TokenPurpose | 'request';
  readonly most: number;
  /** When nobody can use the token any more, in ms since 1970. Then its count may be forgotten. */
  readonly until: number;
}

/** The facts of a decision, and how many people have to approve it where a person does. */
export interface KeptFacts {
  readonly reference: string;
  readonly at: number;
  readonly facts: DecisionFacts;
  readonly approvals: number;
}

/** Reads that need no transaction. */
export interface BooksReader {
  application(reference: string): Promise<Application | null>;
  applicationByKey(of: KeyOf): Promise<Application | null>;
  agreementApplication(agreementId: string): Promise<Application | null>;
  /** The loan that an application became. */
  loan(reference: string): Promise<LoanRecord | null>;
  /** The reference of the loan that a payment came in for, by the payment's own name. */
  paymentLoan(payment: string): Promise<string | null>;
  /** The money of a loan that is under way. */
  paymentIntent(reference: string): Promise<PaymentIntent | null>;
  /** The newest loan of a merchant's order. An earlier one was voided, or withdrawn from and paid. */
  orderLoan(of: OrderOf): Promise<LoanRecord | null>;
  /**
   * `recentApplications` and `inArrears` cover every currency, all else only `currency`. An approval counts while it is neither
   * cancelled nor lapsed at `now`. `inArrears`: an unpaid installment was due before `lastDayInTime(now)`. `loansRepaid`: the
   * loans whose installments were all paid in time by that rule. A voided loan counts nowhere, and what an amendment has ended is not
   * repaid.
   */
  history(applicant: string, now: number): Promise<CreditHistory>;
}

/** One transaction. Either everything that it writes is kept, or nothing. */
export interface BooksTransaction extends BooksReader {
  /**
   * Takes a key for this transaction. `free`: the key has no answer yet, and this transaction holds it until it ends.
   * `in-flight`: another transaction holds it.
   */
  claim(of: KeyOf): Promise<'free' | 'in-flight' | KeptAnswer>;
  /** Without this call, the key is free again after the transaction. */
  keep(of: KeyOf, answer: KeptAnswer): Promise<void>;
  /**
   * Until the transaction ends, no other transaction decides about this person; otherwise two applications at once would both
   * pass the limits. Locks are always taken in the order `claim`, `lock`, `lockApplicant`, `useToken`, `reserve`, which prevents
   * deadlocks.
   */
  lockApplicant(id: string): Promise<void>;
  /** Counts the use. False: the token was used `most` times for this before, and nothing is counted. */
  useToken(use: TokenUse): Promise<boolean>;
  /** Returns the application, locked against every other change until the transaction ends. */
  lock(reference: string): Promise<Application | null>;
  /**
   * Sets money aside in the first of the lending tiers that has room (`reserved + used + amount <= cap`, in one conditional
   * update), and writes the two entries of the transfer. Null: no tier has room, and nothing is written. A new application is
   * added after this call.
   */
  reserve(reference: string, currency: string, amountMinor: number): Promise<LendingTier | null>;
  /** Returns a reservation to its tier (`release`), or turns it into lent money (`use`). A second call for the same reservation throws. */
  release(reference: string): Promise<void>;
  use(reference: string): Promise<void>;
  add(application: Application): Promise<void>;
  /** Writes what has changed of a locked application. A commitment makes it a loan. An order has at most one loan: another waits for the first, and then the transaction is repeated. */
  change(application: Application): Promise<void>;
  /**
   * Writes what has happened to a loan whose application is locked: the last amendment or the last event of `after`, which `before` lacks. The
   * schedule and the money follow in the same transaction: the journal gets the difference that it makes, and principal that is no longer
   * owed returns to the tier that lent it. Throws where the reserve cannot bear a loss.
   */
  enter(before: LoanRecord, after: LoanRecord): Promise<void>;
  /** Writes down money that is to move for a locked loan, which has nothing else under way. */
  intend(intent: PaymentIntent): Promise<void>;
  /** It is booked, or will never move. A second time changes nothing. */
  forgetIntent(key: string): Promise<void>;
  /** How much more the reserve of a currency can lose, until the transaction ends. */
  reserveLeft(currency: string): Promise<number>;
  /** The monthly incomes that a person stated after an instant, in whatever currency, as far as the facts are kept. */
  claimedIncomes(applicant: string, after: number): Promise<readonly ClaimedIncome[]>;
  /** Keeps what a new application was decided on. Books without a key for it forget the facts. */
  keepFacts(kept: KeptFacts): Promise<void>;
  /** Who has approved an application since it was last declined by a person, and how many have to. Null: it was decided before that was written down. */
  approvals(reference: string): Promise<{ readonly needed: number | null; readonly by: readonly string[] }>;
  /** Writes down what one of the lender's people does. */
  enterAct(act: OperatorAct): Promise<void>;
  /**
   * The merchant's server is told once the transaction is committed, after everything that it was told of this application before.
   * The application is new or locked. Books without anybody to call forget the event.
   */
  publish(event: MerchantEvent): Promise<void>;
}

/** The lender's books, as the lending service needs them: in memory for the page, in SQL behind HTTP. */
export interface Books extends BooksReader {
  /** Repeats `work` if the store reports a collision with another transaction. */
  transact<T>(work: (transaction: BooksTransaction) => Promise<T>): Promise<T>;
  /** The references of at most `most` applications that lapsed by `now` and still hold a reservation, the oldest first. */
  lapsed(now: number, most: number): Promise<string[]>;
  /** The same of those from `before` or earlier whose applicants asked for a review that nobody has decided. */
  lapsedReviews(before: number, most: number): Promise<string[]>;
  /** Whether an application was there and is erased with all that came of it. Books in a page erase nothing. */
  isErased(reference: string): Promise<boolean>;
  /** The references of at most `most` loans that were agreed before an instant and whose goods were never delivered. */
  undelivered(before: number, most: number): Promise<string[]>;
  /** The money that is under way since an instant or longer, by the order of its keys: at most `most` after a key. */
  paymentIntents(before: number, most: number, after: string): Promise<readonly PaymentIntent[]>;
  /** The loans whose shoppers wait for an answer to their wish, at most `most`, the longest first. */
  helpAsked(most: number): Promise<readonly LoanRecord[]>;
  /** Forgets the counts of tokens that nobody can use any more. */
  forgetTokens(now: number): Promise<void>;
  trialBalance(): Promise<TrialBalance>;
}
