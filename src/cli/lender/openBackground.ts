import type { Logger } from 'pino';
import type { LenderSettings } from '../../lender-server/http/LenderSettings.js';
import { callMerchants, type MerchantCaller } from '../../lender-server/jobs/callbacks/callMerchants.js';
import { startUpkeep } from '../../lender-server/jobs/startUpkeep.js';
import type { Keyring } from '../../lender-server/signing/openKeyring.js';
import type { Outbox } from '../../lender-server/storage/callbacks/Outbox.js';
import type { Ledger } from '../../lender-server/storage/ledger/sqlLedger.js';
import type { Io } from '../command.js';
import type { LenderConfig } from './lenderConfig.js';
import type { OpenedBooks } from './openBooks.js';
import { type OpenedReminders, openReminders } from './openReminders.js';
import { retentionOf } from './retentionOf.js';
import type { RunningLender } from './startLender.js';

/** The outbox of those merchants that have a `callbackUrl`. It is there before the books, and who empties it comes after them. */
export interface ConfiguredOutbox extends Outbox {
  readonly urls: ReadonlyMap<string, string>;
  onFilled: () => void;
}

export function outboxOf({ merchants }: LenderConfig): ConfiguredOutbox {
  const urls = new Map(merchants.flatMap(({ id, callbackUrl }) => (callbackUrl ? [[id, callbackUrl]] : [])));
  const outbox: ConfiguredOutbox = {
    urls,
    onFilled: () => {},
    takes: merchant => urls.has(merchant),
    filled: () => outbox.onFilled(),
  };
  return outbox;
}

/** What a lender does without being asked. */
export interface Background {
  /** For the operator's calls. */
  readonly callbacks: LenderSettings['callbacks'];
  readonly ledger: Ledger;
  start(lender: Pick<RunningLender, 'service' | 'loans' | 'publicUrl'>): Promise<void>;
  /** Begins no more, and finishes what is under way. */
  close(): Promise<void>;
}

export interface BackgroundParts {
  readonly books: OpenedBooks;
  readonly outbox: ConfiguredOutbox;
  readonly config: LenderConfig;
  readonly keyring: Keyring;
  readonly log: Logger;
  readonly env: Io['env'];
}

export async function openBackground({
  books,
  outbox,
  config,
  keyring,
  log,
  env,
}: BackgroundParts): Promise<Background> {
  const queue = await books.queue(log);
  const ledger = books.ledger(config.lender.id, keyring);
  const { timeoutSeconds, retrySeconds, privateAddresses } = config.callbacks;
  const settings = {
    urls: outbox.urls,
    timeoutMs: timeoutSeconds * 1_000,
    privateAddresses,
    retryMs: retrySeconds.map(seconds => seconds * 1_000),
  };
  const caller: MerchantCaller = callMerchants(books.callbacks, settings, queue, keyring, log);
  outbox.onFilled = caller.wake;
  let reminders: OpenedReminders | null = null;
  return {
    ledger,
    callbacks: {
      list: books.callbacks.list,
      async replay(id, now) {
        const replayed = await books.callbacks.replay(id, now);
        caller.wake();
        return replayed;
      },
    },
    start({ service, loans, publicUrl }) {
      reminders = openReminders({ config, books, keyring, log, env }, publicUrl);
      return startUpkeep(queue, {
        service,
        loans,
        keyring,
        caller,
        callbacks: books.callbacks,
        ledger,
        funds: books.funds,
        retention: books.retention(retentionOf(config.retention)),
        rates: books.rates,
        reviews: books.reviews(keyring.sealer),
        risk: { books: books.risk(config.risk), configuration: config, settings: config.risk },
        reminders,
        contacts: books.contacts(keyring.sealer),
        sweepMs: config.sweepSeconds * 1_000,
        rotateAfterDays: config.rotateKeyAfterDays,
        log,
      });
    },
    async close() {
      reminders?.end();
      await queue.close();
      reminders?.close();
      await caller.close();
    },
  };
}
