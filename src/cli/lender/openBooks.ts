import { join } from 'node:path';
import type { JSONWebKeySet } from 'jose';
import type { Logger } from 'pino';
import { openQueue, type Queue } from '../../lender-server/jobs/openQueue.js';
import type { Keyring } from '../../lender-server/signing/openKeyring.js';
import type { Sealer } from '../../lender-server/signing/sealer.js';
import { sqlBooks } from '../../lender-server/storage/books/sqlBooks.js';
import { noOutbox, type Outbox } from '../../lender-server/storage/callbacks/Outbox.js';
import { type Callbacks, sqlCallbacks } from '../../lender-server/storage/callbacks/sqlCallbacks.js';
import { insertLedgerCheck, type LedgerCheckRow } from '../../lender-server/storage/console/ledgerFigures.js';
import { type Figures, sqlFigures } from '../../lender-server/storage/console/sqlFigures.js';
import { type Grants, sqlGrants } from '../../lender-server/storage/console/sqlGrants.js';
import { type CurrencyInBooks, currenciesBut } from '../../lender-server/storage/currenciesBut.js';
import { type Funds, sqlFunds } from '../../lender-server/storage/funds/sqlFunds.js';
import { type KeptConfiguration, keepConfiguration } from '../../lender-server/storage/keepConfiguration.js';
import { type Ledger, sqlLedger } from '../../lender-server/storage/ledger/sqlLedger.js';
import { migrateToLatest, pendingMigrations } from '../../lender-server/storage/migrateToLatest.js';
import { openDatabase } from '../../lender-server/storage/openDatabase.js';
import { type RateStore, sqlRates } from '../../lender-server/storage/rates/sqlRates.js';
import { type Gauges, readGauges } from '../../lender-server/storage/readGauges.js';
import { type Contacts, sqlContacts } from '../../lender-server/storage/reminders/sqlContacts.js';
import { type Reminders, sqlReminders } from '../../lender-server/storage/reminders/sqlReminders.js';
import {
  type Retention,
  type RetentionSettings,
  sqlRetention,
} from '../../lender-server/storage/retention/sqlRetention.js';
import { type Decisions, sqlDecisions } from '../../lender-server/storage/reviews/sqlDecisions.js';
import { type Reviews, sqlReviews } from '../../lender-server/storage/reviews/sqlReviews.js';
import { type RiskBooks, sqlRisk } from '../../lender-server/storage/risk/sqlRisk.js';
import { withSession } from '../../lender-server/storage/Session.js';
import { StorageError, type StorageErrorKind } from '../../lender-server/storage/StorageError.js';
import { type AboveCap, setFunds } from '../../lender-server/storage/setFunds.js';
import { type Verification, verifyBooks } from '../../lender-server/storage/verify/verifyBooks.js';
import { type LedgerVerification, verifyLedger } from '../../lender-server/storage/verify/verifyLedger.js';
import type { Books } from '../../lending/applications/Books.js';
import type { FundPlan } from '../../lending/funds/FundRules.js';
import type { RiskSettings } from '../../lending/risk/GuardRails.js';
import type { UnreadyReason } from '../../protocol/api/serverSchemas.js';
import { TREE_HEAD_TYPE } from '../../protocol/messages/signatureTypes.js';
import type { TreeHead } from '../../protocol/proof/Receipt.js';
import type { PublicKeys } from '../../protocol/proof/verifyReceipt.js';
import { databaseFailure } from './databaseFailure.js';

export interface BooksOptions {
  readonly databaseUrl: string | undefined;
  /** The lender's directory. The embedded database has a directory in it. */
  readonly data: string;
  /** Default: nobody is told anything. */
  readonly outbox?: Outbox;
  /** What else helps where a lender has the directory, as a sentence. */
  readonly besideLender?: string;
}

export interface OpenedBooks {
  /** For people. Holds no password. */
  readonly name: string;
  /** Facts of decisions are kept where there is a sealer to encrypt them. */
  books(sealer: Sealer | null): Books;
  /** What operators see and do. */
  reviews(sealer: Sealer | null): Reviews;
  /** What operators may do where that was changed. */
  readonly grants: Grants;
  /** What the console shows. */
  readonly figures: Figures;
  /** Every decision, to be made again. */
  decisions(sealer: Sealer | null): Decisions;
  readonly callbacks: Callbacks;
  /** Null: no other process can use the database. */
  readonly rates: RateStore | null;
  /** @returns the migrations that ran */
  migrate(): Promise<string[]>;
  /** @returns the migrations that the database lacks */
  pending(): Promise<string[]>;
  /** Keeps a configuration under its digest, for good. */
  keepConfiguration(configuration: KeptConfiguration): Promise<void>;
  readonly funds: Funds;
  /** Sets how much may be reserved or lent, or the rules by which tiers are filled. @returns the tiers that are above their new cap */
  fund(funds: Readonly<Record<string, FundPlan>>): Promise<AboveCap[]>;
  /** The currencies of applications in the books, besides those that are known. */
  currenciesBut(known: readonly string[]): Promise<readonly CurrencyInBooks[]>;
  /** Opens the queue of background work, once the database is of this version. */
  queue(log: Logger): Promise<Queue>;
  /** Everything in one file. Null: the database has tools of its own. */
  readonly backup: (() => Promise<Blob>) | null;
  /** Compares the books with themselves and with what was signed. */
  verify(keys: JSONWebKeySet): Promise<Verification>;
  /** What shoppers are reminded of, and how to reach them. */
  readonly reminders: Reminders;
  contacts(sealer: Sealer | null): Contacts;
  retention(settings: RetentionSettings): Retention;
  /** The risk, its parameter sets and reports. */
  risk(settings: Pick<RiskSettings, 'rails'>): RiskBooks;
  ledger(lender: string, keyring: Pick<Keyring, 'sign'>): Ledger;
  /** Looks for the first broken entry of the ledger. @param heads those that were kept elsewhere */
  verifyLedger(keys: JSONWebKeySet, heads: readonly TreeHead[]): Promise<LedgerVerification>;
  /** Keeps what came of that. */
  noteLedgerCheck(check: LedgerCheckRow): Promise<void>;
  /** What the books hold now, for the metrics. */
  gauges(now: number): Promise<Gauges>;
  /** @returns why the books cannot serve now; empty: they can */
  unready(): Promise<readonly UnreadyReason[]>;
  close(): Promise<void>;
}

/** Opens the lender's books, wherever they are. @throws CommandError that names the fix */
export async function openBooks(options: BooksOptions): Promise<OpenedBooks> {
  const { databaseUrl, data, outbox = noOutbox } = options;
  const told = <Value>(work: Promise<Value>): Promise<Value> =>
    work.catch(error => {
      throw databaseFailure(error, options);
    });
  const database = await told(
    openDatabase(databaseUrl ? { url: databaseUrl } : { dataDirectory: join(data, 'books') }),
  );
  const { dump } = database.pool;
  return {
    name: databaseUrl ? `PostgreSQL at ${new URL(databaseUrl).host}` : `PGlite in ${data}`,
    books: sealer => sqlBooks(database, outbox, sealer),
    reviews: sealer => sqlReviews(database, sealer),
    grants: sqlGrants(database),
    figures: sqlFigures(database),
    decisions: sealer => sqlDecisions(database, sealer),
    callbacks: sqlCallbacks(database),
    rates: database.kind === 'postgres' ? sqlRates(database) : null,
    migrate: () => told(migrateToLatest(database)),
    pending: () => told(pendingMigrations(database)),
    keepConfiguration: configuration => told(keepConfiguration(database, configuration)),
    funds: sqlFunds(database),
    fund: funds => told(setFunds(database, funds)),
    currenciesBut: known => told(currenciesBut(database, known)),
    queue: log => told(openQueue(database, log)),
    backup: dump ? () => told(dump()) : null,
    verify: keys => told(verifyBooks(database, keys)),
    risk: ({ rails }) => sqlRisk(database, rails),
    ledger: (lender, { sign }) => sqlLedger(database, { lender, sign: head => sign(head, TREE_HEAD_TYPE) }),
    verifyLedger: (keys, heads) => told(verifyLedger(database, keys as PublicKeys, heads)),
    reminders: sqlReminders(database),
    contacts: sealer => sqlContacts(database, sealer),
    noteLedgerCheck: check =>
      told(withSession(database.pool, async session => void (await insertLedgerCheck(session, check)))),
    retention: settings => sqlRetention(database, settings),
    gauges: now => readGauges(database, now),
    async unready() {
      try {
        return (await pendingMigrations(database)).length ? ['migrations-pending'] : [];
      } catch (error) {
        return [error instanceof StorageError ? unreadyReasons[error.kind] : 'database-away'];
      }
    },
    close: () => database.close(),
  };
}

const unreadyReasons: Readonly<Record<StorageErrorKind, UnreadyReason>> = {
  'driver-missing': 'database-away',
  'invalid-url': 'database-away',
  'directory-in-use': 'database-away',
  'not-a-backup': 'database-away',
  'not-migrated': 'database-away',
  'newer-database': 'migrations-pending',
  unavailable: 'database-away',
  'unsafe-integer': 'database-away',
};
