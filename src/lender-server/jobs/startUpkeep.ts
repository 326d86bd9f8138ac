import type { Logger } from 'pino';
import { DAY_MS } from '../../lending/applications/days.js';
import type { LendingService } from '../../lending/applications/LendingService.js';
import type { LoanService } from '../../lending/loans/LoanService.js';
import type { Keyring } from '../signing/openKeyring.js';
import type { Callbacks } from '../storage/callbacks/sqlCallbacks.js';
import type { Funds } from '../storage/funds/sqlFunds.js';
import type { Ledger } from '../storage/ledger/sqlLedger.js';
import type { RateStore } from '../storage/rates/sqlRates.js';
import type { Contacts } from '../storage/reminders/sqlContacts.js';
import type { Retention } from '../storage/retention/sqlRetention.js';
import type { Reviews } from '../storage/reviews/sqlReviews.js';
import type { MerchantCaller } from './callbacks/callMerchants.js';
import { failureOf, type Queue } from './openQueue.js';
import type { QueueName } from './queues.js';
import type { ReminderSender } from './reminders/sendReminders.js';
import { type RiskRound, watchRisk } from './risk/watchRisk.js';
import { tellFunds } from './tellFunds.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** How long it takes at most until the ledger has what has happened, where nothing fails. */
const LEDGER_MS = 5_000;
/** How long the operator can send a delivered callback again. */
const KEEP_DELIVERED_MS = 30 * DAY_MS;

export interface Upkeep {
  readonly service: Pick<LendingService, 'sweep' | 'lapseReviews'>;
  readonly loans: Pick<LoanService, 'finishPayments' | 'lapseUndelivered'>;
  readonly keyring: Pick<Keyring, 'rotateIfOlder'>;
  readonly caller: Pick<MerchantCaller, 'wake'>;
  readonly callbacks: Pick<Callbacks, 'forgetDelivered'>;
  readonly ledger: Pick<Ledger, 'enter'>;
  readonly funds: Pick<Funds, 'round'>;
  readonly retention: Pick<Retention, 'eraseApplications' | 'eraseFacts' | 'eraseRefusals'>;
  readonly rates: Pick<RateStore, 'tidy'> | null;
  readonly reviews: Pick<Reviews, 'sealAgain'>;
  readonly risk: RiskRound;
  /** Null: nobody is reminded. */
  readonly reminders: Pick<ReminderSender, 'round'> | null;
  readonly contacts: Pick<Contacts, 'forget' | 'sealAgain'>;
  /** How often lapsed approvals and reviews are found, full rates removed, forgotten callbacks found, and shoppers reminded. */
  readonly sweepMs: number;
  /** 0: never. */
  readonly rotateAfterDays: number;
  readonly log: Logger;
}

/** Everything that a lender does without being asked. Every round may be repeated at any time. */
export async function startUpkeep(queue: Pick<Queue, 'repeat'>, upkeep: Upkeep): Promise<void> {
  const { service, loans, keyring, caller, callbacks, ledger, funds, retention, rates, reviews } = upkeep;
  const { risk, reminders, contacts, sweepMs, rotateAfterDays, log } = upkeep;
  const repeat = (name: QueueName, everyMs: number, steps: readonly Step[]) =>
    queue.repeat(name, everyMs, traceId => doAll(steps, traceId, log));
  await repeat('sweep', sweepMs, [
    { work: 'release-lapsed', do: service.sweep, told: 'lapsed reservations were released' },
    { work: 'lapse-reviews', do: service.lapseReviews, told: 'reviews lapsed that nobody had decided in time' },
    { work: 'tidy-rates', do: async () => rates?.tidy(Date.now()) },
  ]);
  await queue.repeat('ledger', LEDGER_MS, async () => void (await ledger.enter()));
  await queue.repeat('funds', MINUTE_MS, traceId => funds.round(Date.now(), news => tellFunds(log, traceId, news)));
  await queue.repeat('callbacks', sweepMs, async () => caller.wake());
  await queue.repeat('forget-callbacks', DAY_MS, async traceId => {
    const forgotten = await callbacks.forgetDelivered(Date.now() - KEEP_DELIVERED_MS);
    if (forgotten) log.info({ traceId, forgotten }, 'delivered callbacks were deleted');
  });
  await repeat('payments', MINUTE_MS, [
    { work: 'finish-payments', do: loans.finishPayments, told: 'payments are over that were under way' },
  ]);
  await repeat('deliveries', DAY_MS, [
    {
      work: 'lapse-undelivered',
      do: loans.lapseUndelivered,
      told: 'loans were undone, whose goods were not delivered',
    },
  ]);
  await repeat('erase', DAY_MS, [
    {
      work: 'erase-applications',
      do: () => retention.eraseApplications(Date.now()),
      told: 'applications were erased, whose time was over',
    },
    { work: 'erase-facts', do: () => retention.eraseFacts(Date.now()), told: 'facts of decisions were erased' },
    { work: 'erase-refusals', do: () => retention.eraseRefusals(Date.now()), told: 'refusals were erased' },
    {
      work: 'seal-again',
      do: () => sealAll(reviews),
      told: 'facts of decisions were sealed again with the newest key',
    },
    {
      work: 'forget-contacts',
      do: () => contacts.forget(Date.now()),
      told: 'addresses for reminders were erased, of which nothing is open',
    },
    { work: 'seal-contacts', do: () => sealAll(contacts), told: 'addresses for reminders were sealed again' },
  ]);
  // A day is reported once. A round that failed comes again within the hour.
  await queue.repeat('risk', HOUR_MS, async traceId => {
    const result = await watchRisk(risk, Date.now());
    if (result !== 'reported') log.info({ traceId, result }, 'the risk of the day was reported');
  });
  if (reminders)
    await repeat('reminders', sweepMs, [
      { work: 'reminders', do: reminders.round, told: 'shoppers were reminded of installments' },
    ]);
  if (rotateAfterDays)
    await queue.repeat('rotate-key', MINUTE_MS, async traceId => {
      if (await keyring.rotateIfOlder(rotateAfterDays * DAY_MS))
        log.info({ traceId }, 'agreements are now signed with a new key');
    });
}

/** A part of a round that needs no other part. */
interface Step {
  readonly work: string;
  readonly do: () => Promise<unknown>;
  /** What is logged with a count that is not 0. */
  readonly told?: string;
}

/** One step after the other. One that fails is logged and comes again with the next round; the others are done all the same. */
async function doAll(steps: readonly Step[], traceId: string, log: Logger): Promise<void> {
  for (const { work, do: run, told } of steps)
    try {
      const count = await run();
      if (typeof count === 'number' && count > 0) log.info({ traceId, work, count }, told);
    } catch (error) {
      log.error({ traceId, work, ...failureOf(error as Error) }, 'failed');
    }
}

async function sealAll({ sealAgain }: Pick<Reviews | Contacts, 'sealAgain'>): Promise<number> {
  let sealed = 0;
  for (let batch = -1; batch; sealed += batch) batch = await sealAgain();
  return sealed;
}
