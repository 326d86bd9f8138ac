import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLendingService } from '../../lending/applications/createLendingService.js';
import { DAY_MS, dayOf } from '../../lending/applications/days.js';
import { testDependencies } from '../../lending/applications/testing/testDependencies.js';
import { createLoanService } from '../../lending/loans/createLoanService.js';
import { currentPolicy } from '../../lending/policy/currentPolicy.js';
import { currentLateness } from '../../lending/reminders/lateness/currentLateness.js';
import { retentionRules } from '../../lending/retention/retentionRules.js';
import { currentRisk } from '../../lending/risk/GuardRails.js';
import { currentModel } from '../../lending/score/currentModel.js';
import { TREE_HEAD_TYPE } from '../../protocol/messages/signatureTypes.js';
import type { PublicKeys } from '../../protocol/proof/verifyReceipt.js';
import { crashes, seed } from '../../testing/runSize.js';
import { seededRandom } from '../../training/random.js';
import { type Keyring, openKeyring } from '../signing/openKeyring.js';
import { byPurpose } from '../signing/StoredKey.js';
import { sqlBooks } from '../storage/books/sqlBooks.js';
import { sqlCallbacks } from '../storage/callbacks/sqlCallbacks.js';
import { sqlFunds } from '../storage/funds/sqlFunds.js';
import { sqlLedger } from '../storage/ledger/sqlLedger.js';
import { migrateToLatest } from '../storage/migrateToLatest.js';
import { databaseOn, openDatabase } from '../storage/openDatabase.js';
import { postgresPool } from '../storage/postgresPool.js';
import { sqlRates } from '../storage/rates/sqlRates.js';
import { sqlContacts } from '../storage/reminders/sqlContacts.js';
import { sqlReminders } from '../storage/reminders/sqlReminders.js';
import { sqlRetention } from '../storage/retention/sqlRetention.js';
import { sqlReviews } from '../storage/reviews/sqlReviews.js';
import { sqlRisk } from '../storage/risk/sqlRisk.js';
import { type PostgresServer, startPostgres, whyNoPostgres } from '../storage/testing/startPostgres.js';
import { testSealer } from '../storage/testing/testSealer.js';
import { verifyBooks } from '../storage/verify/verifyBooks.js';
import { verifyLedger } from '../storage/verify/verifyLedger.js';
import { callMerchants, type MerchantCaller } from './callbacks/callMerchants.js';
import { openQueue } from './openQueue.js';
import { type QueueName, queueNames } from './queues.js';
import { type ReminderSettings, sendReminders } from './reminders/sendReminders.js';
import { startUpkeep } from './startUpkeep.js';
import { type Copy, copyOf, firstsOf, memoryKeys } from './testing/booksCopy.js';
import { busyBooks, donePayments } from './testing/busyBooks.js';
import { dumpTables, withoutMade } from './testing/dumpTables.js';
import { mortalPool } from './testing/mortalPool.js';

/** What shows that a kind of work was done, all of it: it holds at the end and not before. */
const done: Readonly<Record<QueueName, string>> = {
  sweep: `select count(*) filter (where state = 'open') = 0 and (select count(*) from applications where review_verdict = 'lapsed') = 2
    and (select count(*) from token_uses) = 0 and (select count(*) from rates) = 0 as done from reservations`,
  // Its own work is in the keys, which are not part of the database.
  'rotate-key': 'select true as done',
  callbacks: `select count(*) = 0 as done from callbacks where state = 'waiting'`,
  'forget-callbacks': `select count(*) = 4 as done from callbacks where state = 'delivered'`,
  erase: `select count(*) = 4 and (select count(distinct key_id) from decision_facts) = 1
    and (select count(*) from answers where key = 'refused') = 0 as done from erasures`,
  deliveries: `select count(*) = 2 as done from loans where ended = 'voided'`,
  payments: 'select count(*) = 0 as done from payment_intents',
  ledger: 'select count(*) = 0 as done from ledger_waiting',
  funds: `select count(*) > 0 as done from fund_moves where kind = 'top-up'`,
  reminders: `select count(*) filter (where state = 'sent') > 0 and count(*) filter (where state = 'sending') = 0 as done from reminders`,
  risk: 'select count(*) = 1 as done from risk_reports',
};

/** Noon in Shanghai. */
const noon = Date.parse(`${dayOf(Date.now())}T04:00:00Z`);
const reminding: ReminderSettings = {
  lender: 'Bank',
  shopOf: () => 'Shop',
  pageOf: () => 'https://bank.example/',
  collects: true,
  staffed: true,
  model: currentLateness,
  zones: {},
  retryMs: [60_000],
  now: () => noon,
};

const random = seededRandom(seed);
const skip = whyNoPostgres();
const quiet = { error: () => {}, info: () => {}, warn: () => {} } as never;

describe.skipIf(skip !== null)(`A lender that is killed${skip === null ? '' : `, skipped because ${skip}`}`, () => {
  let server: PostgresServer;
  let keyring: Keyring;
  const sealing = testSealer();
  const template = `fenqi_busy_${Date.now()}`;
  let before: readonly string[];
  /** The work that there is. */
  const undone: QueueName[] = [];

  beforeAll(async () => {
    server = await startPostgres({ fsync: false, settings: { max_wal_size: '2GB', autovacuum: 'off' } });
    keyring = await openKeyring(memoryKeys(0));
    const database = await openDatabase({ url: await server.createDatabase(template) });
    await migrateToLatest(database);
    await busyBooks(database, keyring, sealing);
    const session = await database.pool.connect();
    before = await dumpTables(session);
    for (const name of queueNames) {
      const { rows } = await session.query<{ done: boolean }>(done[name], []);
      if (!rows[0]!.done) undone.push(name);
    }
    session.release();
    await database.close();
  });
  afterAll(() => server?.stop());

  /** Lets one lender's process live on a copy of the books until its work of one kind is done, or until it is killed. */
  async function live(at: Copy, name: QueueName, nth = Number.POSITIVE_INFINITY) {
    const kill = () =>
      at.run(`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'fenqi-lender' and datname = current_database()`);
    const pool = mortalPool(await postgresPool(at.url, { connections: 4 }), nth, async () => void (await kill()));
    const database = databaseOn('postgres', pool);
    const books = sqlBooks(database, { takes: () => true, filled: () => {} }, sealing.sealer);
    const dependencies = testDependencies(books, { now: Date.now, sign: keyring.sign, payments: donePayments });
    let [rounds, sent] = [0, 0];
    let caller: MerchantCaller | null = null;
    const process = async () => {
      const queue = await openQueue(database, quiet, { pollMs: 5 });
      const urls = new Map([['shop', at.receiver.url]]);
      const settings = { urls, timeoutMs: 10_000, privateAddresses: false, retryMs: [10] };
      caller = callMerchants(sqlCallbacks(database), settings, queue, keyring, quiet);
      try {
        await queue.tidy();
        await startUpkeep(
          {
            repeat: async (each, everyMs, run) => {
              if (each !== name) return;
              await queue.repeat(each, everyMs, async traceId => {
                await run(traceId);
                rounds++;
                // And the job is deleted.
                sent = pool.sent() + 1;
              });
            },
          },
          {
            service: createLendingService(dependencies),
            loans: createLoanService(dependencies),
            keyring: await openKeyring(at.keys),
            caller,
            callbacks: sqlCallbacks(database),
            ledger: sqlLedger(database, { lender: 'test', sign: head => keyring.sign(head, TREE_HEAD_TYPE) }),
            funds: sqlFunds(database),
            risk: {
              books: sqlRisk(database, currentRisk.rails),
              configuration: { policy: currentPolicy, model: currentModel },
              settings: currentRisk,
            },
            contacts: sqlContacts(database, sealing.sealer),
            reminders: sendReminders(
              {
                reminders: sqlReminders(database),
                contacts: sqlContacts(database, sealing.sealer),
                books,
                channel: at.channel,
                log: quiet,
              },
              reminding,
            ),
            retention: sqlRetention(database, { rules: retentionRules, refusalDays: 30 }),
            rates: sqlRates(database),
            reviews: sqlReviews(database, sealing.sealer),
            sweepMs: DAY_MS,
            rotateAfterDays: 1,
            log: quiet,
          },
        );
        const isIdle = async () => {
          const [jobs] = await at.run<{ n: number }>(`
            select count(*)::int as n from jobs.job where name = '${name}' and (state = 'active' or start_after <= now())`);
          const told = name !== 'callbacks' || (await at.run<{ done: boolean }>(done.callbacks))[0]!.done;
          return rounds > 0 && jobs!.n === 0 && told;
        };
        while (!pool.isDead() && !(await isIdle())) await new Promise(resolve => setTimeout(resolve, 10));
      } finally {
        await queue.close();
      }
    };
    await process().catch(error => {
      if (!pool.isDead()) throw error;
    });
    await (caller as MerchantCaller | null)?.close();
    await database.close();
    return { isKilled: pool.isDead(), sent: name === 'callbacks' ? pool.sent() : sent };
  }

  /** What a lender comes to that is killed before its nth statement and started again a while later. */
  async function endOf(name: QueueName, nth?: number) {
    const at = await copyOf(server, template);
    try {
      const { sent, isKilled } = await live(at, name, nth);
      await at.run(`update jobs.job set started_on = started_on - interval '1 hour', start_after = now()`);
      await at.run(`update callbacks set due_at = 0 where state = 'waiting'`);
      await at.run(`update reminders set due_at = 0 where state = 'sending'`);
      await live(at, name);
      const [{ done: isDone }] = (await at.run<{ done: boolean }>(done[name])) as [{ done: boolean }];
      const database = await openDatabase({ url: at.url, connections: 1 });
      const session = await database.pool.connect();
      const rows = withoutMade(await dumpTables(session), before);
      session.release();
      const keys = await keyring.publicKeys();
      const { faults } = await verifyBooks(database, keys);
      const { broken } = await verifyLedger(database, keys as PublicKeys);
      await database.close();
      const told = [...firstsOf(at.receiver), `reminders: ${at.reminded.size}`];
      const signing = byPurpose(await at.keys.read()).signature.length;
      return { sent, isKilled, end: { isDone, rows, faults, broken, told, signing } };
    } finally {
      await at.drop();
    }
  }

  it.each(queueNames)(
    `anywhere in the work of "%s", and started again, comes to the same end as one that was not killed (FENQI_SEED=${seed})`,
    async name => {
      expect(undone).toEqual(queueNames.filter(each => each !== 'rotate-key'));
      const whole = await endOf(name);
      expect(whole.end).toMatchObject({ isDone: true, faults: [], broken: undefined });
      expect(whole.end.signing).toBe(name === 'rotate-key' ? 2 : 1);
      const step = Math.max(1, whole.sent / crashes);
      const killBefore = async (nth: number): Promise<void> => {
        const { isKilled, end } = await endOf(name, nth);
        expect([nth, end]).toEqual([nth, whole.end]);
        if (isKilled) return;
        // This life was over sooner than the first one.
        expect(nth).toBeGreaterThan(1);
        await killBefore(Math.ceil(nth / 2));
      };
      for (let place = step * random(); place < whole.sent; place += step) await killBefore(1 + Math.floor(place));
    },
    3_600_000,
  );
});
