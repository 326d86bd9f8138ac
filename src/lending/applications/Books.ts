import type { CreditRecord } from '../decision/Applicant.js';
import type { LendingTier, TrialBalance } from '../funds/Funds.js';
import type { Application } from './Application.js';

/** An answer that was given under an idempotency key, as it was given. */
export interface KeptAnswer {
  /** Stands for operation, merchant and request: SHA-256 in hex on a server, their canonical text in a page. */
  readonly fingerprint: string;
  /** JSON of an `Outcome`. Text, so that a replay has the same bytes. */
  readonly body: string;
}

export interface KeyOf {
  readonly merchant: string;
  readonly key: string;
}

/** What may be read at any time, without a transaction. */
export interface BooksReader {
  application(reference: string): Promise<Application | null>;
  applicationByKey(of: KeyOf): Promise<Application | null>;
  agreementApplication(agreementId: string): Promise<Application | null>;
  /**
   * `recentApplications` and `inArrears` are of every currency, all else of `currency`. An approval counts while it is neither
   * cancelled nor lapsed at `now`. `inArrears`: an installment was due before `lastDayInTime(now)` and is not repaid.
   * `loansRepaid`: of which no installment was paid later than that.
   */
  record(applicant: string, currency: string, now: number): Promise<CreditRecord>;
}

/** One transaction. All that is written is kept together, or nothing is. */
export interface BooksTransaction extends BooksReader {
  /**
   * Takes a key for this transaction. `free`: nobody has answered under it and it is ours until the transaction ends;
   * `in-flight`: another transaction holds it.
   */
  claim(of: KeyOf): Promise<'free' | 'in-flight' | KeptAnswer>;
  /** A claim without it leaves nothing: the key is free again. */
  keep(of: KeyOf, answer: KeptAnswer): Promise<void>;
  /**
   * Until the transaction ends no other one decides about this person: two applications at once would both pass the
   * limits. Taken after `claim` and `lock`, before `reserve`; always in this order, so that nobody waits in a circle.
   */
  lockApplicant(id: string): Promise<void>;
  /** The application, locked against every other change until the transaction ends. */
  lock(reference: string): Promise<Application | null>;
  /**
   * Sets money aside: the first tier of daily, surge with room for it (`reserved + used + amount <= cap`, in one
   * conditional update), and writes the two entries of the transfer. Null: no room; nothing is written. Comes before `add`
   * where an application is new.
   */
  reserve(reference: string, currency: string, amountMinor: number): Promise<LendingTier | null>;
  /** Gives a reservation back (`release`), or turns it into lent money (`use`). Each resolves once; a second time throws. */
  release(reference: string): Promise<void>;
  use(reference: string): Promise<void>;
  add(application: Application): Promise<void>;
  change(application: Application): Promise<void>;
  /** An installment was paid: its principal returns to the tier that lent it. Said again it changes nothing. */
  repay(agreementId: string, installment: number, at: number): Promise<void>;
}

/** The lender's books, as its service needs them: in memory for the page, in SQL behind HTTP. */
export interface Books extends BooksReader {
  /** Repeats `work` where the store says that it collided with another transaction. */
  transact<T>(work: (transaction: BooksTransaction) => Promise<T>): Promise<T>;
  /** References whose reservation outlived its approval at `now`, the oldest first. */
  lapsed(now: number, most: number): Promise<string[]>;
  trialBalance(): Promise<TrialBalance>;
}
