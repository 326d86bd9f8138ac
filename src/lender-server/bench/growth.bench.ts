import { createLendingService } from '../../lending/applications/createLendingService.js';
import { DAY_MS, dayOf } from '../../lending/applications/days.js';
import { testDependencies } from '../../lending/applications/testing/testDependencies.js';
import { createLoanService } from '../../lending/loans/createLoanService.js';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import type { Offer } from '../../pricing/offers/Offer.js';
import { reviewedOf } from '../../protocol/messages/figures.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { sqlBooks } from '../storage/books/sqlBooks.js';
import { sqlFunds } from '../storage/funds/sqlFunds.js';
import { sqlLedger } from '../storage/ledger/sqlLedger.js';
import { migrateToLatest } from '../storage/migrateToLatest.js';
import { openDatabase } from '../storage/openDatabase.js';
import { readGauges } from '../storage/readGauges.js';
import { sqlReminders } from '../storage/reminders/sqlReminders.js';
import { withSession } from '../storage/Session.js';
import { setFunds } from '../storage/setFunds.js';
import { startPostgres } from '../storage/testing/startPostgres.js';
import { cpuSeconds, median } from './measure.js';
import { seedLoans } from './seedLoans.js';

/**
 * Measures what a lender does again and again with ever more loans in its books, on one PostgreSQL server (fsync on) and one connection: CPU
 * of this process and of the server together, which other work on the machine disturbs least, and the median by the clock.
 *
 * FENQI_BENCH_LOANS=1000,10000,100000,1000000 npm run bench:growth
 */
const sizes = (process.env['FENQI_BENCH_LOANS'] ?? '1000,10000,100000,1000000').split(',').map(Number);
const TIMES = 200;
const shop = { merchant: 'shop', scenario: 'shopping' };
const purchase = { amountMinor: 299_900, currency: 'CNY' };
const choice = { planId: '12-annuity' };
const sheet = defaultTermSheet('CNY');
const day = dayOf(Date.now());
const reviewed = reviewedOf(priceChoice(purchase, sheet, day, choice) as Offer);

const postgres = await startPostgres({
  settings: { shared_buffers: '1GB', max_wal_size: '8GB', checkpoint_timeout: '30min', autovacuum: 'off' },
});
const { pid } = postgres;
if (pid === null) throw new Error('Unset DATABASE_URL_TEST: the benchmark measures a server of its own.');
const url = await postgres.createDatabase('fenqi_growth');
const database = await openDatabase({ url, connections: 1, statementTimeoutMs: 600_000 });
await migrateToLatest(database);
await setFunds(database, { CNY: { daily: 4e15, surge: 0, reserve: 1e12 } });
const books = sqlBooks(database);
const dependencies = testDependencies(books, { now: Date.now });
const lending = createLendingService(dependencies);
const loans = createLoanService(dependencies);
const ledger = sqlLedger(database, { lender: 'grown', sign: async () => 'signature' });

let n = 0;
/** By its clock every approval has lapsed. */
const tomorrow = createLendingService({ ...dependencies, now: () => Date.now() + DAY_MS });
async function apply(): Promise<string> {
  const request = { purchase, choice, day, termsId: sheet.id, locale: 'en' };
  const outcome = await lending.apply(
    shop,
    { id: `person-${n}`, household: null, identified: true },
    request,
    `a${n++}`,
  );
  if (!('decision' in outcome) || outcome.decision.status !== 'approved') throw new Error(JSON.stringify(outcome));
  return outcome.decision.reference;
}
async function commit(reference: string): Promise<string> {
  const request = { reference, purchase, choice, day, reviewed };
  const outcome = await lending.commit(shop, null, request, `c${n++}`);
  if (!('decision' in outcome) || outcome.decision.status !== 'committed') throw new Error(JSON.stringify(outcome));
  return outcome.decision.agreement.id;
}

interface Cost {
  /** ms of CPU, this process and the server. */
  readonly cpu: number;
  readonly clock: number;
}
async function measure(times: number, work: (nth: number) => Promise<unknown>, each = 1): Promise<Cost> {
  const cpu = () => cpuSeconds(pid!) * 1_000 + (process.cpuUsage().user + process.cpuUsage().system) / 1_000;
  const before = cpu();
  const clocks: number[] = [];
  for (let nth = 0; nth < times; nth++) {
    const start = performance.now();
    await work(nth);
    clocks.push((performance.now() - start) / each);
  }
  return { cpu: (cpu() - before) / times / each, clock: median(clocks) };
}

/** What is measured, in the order in which one needs what the other made. */
async function round(seeded: number): Promise<Readonly<Record<string, Cost>>> {
  const references: string[] = [];
  const agreements: string[] = [];
  const who = (nth: number) => `test_approved.seeded-${1 + ((nth * 7919) % seeded)}`;
  const decision = await measure(TIMES, async () => references.push(await apply()));
  const known = await measure(TIMES, nth => books.history(who(nth), Date.now()));
  const commitment = await measure(TIMES, async nth => agreements.push(await commit(references[nth]!)));
  const payment = await measure(TIMES, nth =>
    loans.pay(agreements[nth]!, { payment: `p${n++}`, amountMinor: 100, valueDate: day, reason: 'r' }),
  );
  const page = await measure(TIMES, nth => loans.loanAtLender(references[nth]!));
  const entry = await measure(1, () => ledger.enter(), 2 * TIMES);
  const receipt = await measure(TIMES, nth => ledger.receipts(agreements[nth]!));
  for (let nth = 0; nth < TIMES; nth++) await apply();
  const sweep = await measure(1, () => tomorrow.sweep(), TIMES);
  const idleSweep = await measure(20, () => tomorrow.sweep());
  const reviews = await measure(20, () => lending.lapseReviews());
  const deliveries = await measure(20, () => loans.lapseUndelivered());
  const help = await measure(20, () => loans.helpAsked());
  // What is due now is planned once. Without autovacuum nobody else tells the planner of it.
  await sqlReminders(database).plan(Date.now());
  await withSession(database.pool, session => session.query('analyze reminders', []));
  const reminders = await measure(5, () => sqlReminders(database).plan(Date.now()));
  const funds = await measure(5, () => sqlFunds(database).round(Date.now()));
  const gauges = await measure(5, () => readGauges(database, Date.now()));
  return {
    ...{ decision, 'history of a person': known, commitment, payment, 'loan page': page, 'ledger entry': entry },
    ...{ receipts: receipt, 'sweep, a lapsed approval': sweep, 'sweep, nothing to do': idleSweep },
    ...{
      'reviews, nothing to do': reviews,
      'deliveries, nothing to do': deliveries,
      'help asked': help,
      'reminders, planning': reminders,
      'funds, a round': funds,
      metrics: gauges,
    },
  };
}

const say = (text: string) => process.stdout.write(`${text}\n`);
try {
  const first = await apply();
  await commit(first);
  await ledger.enter();
  const costs: { readonly size: number; readonly bytes: number; readonly of: Readonly<Record<string, Cost>> }[] = [];
  let seeded = 1;
  await round(1);
  for (const size of sizes) {
    const begun = performance.now();
    await seedLoans(url, first, seeded, size);
    seeded = size;
    await withSession(database.pool, session =>
      session.query(
        `insert into ledger_waiting (loan, kind, number)
       select l.id, 'agreement', 0 from loans l where not exists (select from ledger g where g.loan = l.id) order by l.id`,
        [],
      ),
    );
    const entered = await ledger.enter();
    const again = await database.pool.connect();
    await again.query('vacuum analyze', []);
    const { rows } = await again.query<{ bytes: number; loans: number }>(
      'select pg_database_size(current_database())::float8 as bytes, (select count(*)::int from loans) as loans',
      [],
    );
    again.release();
    say(
      `${size.toLocaleString('en')} loans seeded, ${entered} entries made, in ${((performance.now() - begun) / 1_000).toFixed(0)} s`,
    );
    const done = await round(size);
    costs.push({ size, bytes: rows[0]!.bytes / rows[0]!.loans, of: done });
    for (const [name, { cpu, clock }] of Object.entries(done))
      say(`  ${name}: ${cpu.toFixed(2)} (${clock.toFixed(2)})`);
  }
  const names = Object.keys(costs[0]!.of);
  say(
    `\nms of CPU each (and the median by the clock)\n| | ${costs.map(({ size }) => size.toLocaleString('en')).join(' | ')} | growth |`,
  );
  say(`|---|${costs.map(() => '---:|').join('')}---:|`);
  for (const name of names) {
    const each = costs.map(({ of }) => of[name]!);
    const growth = each.at(-1)!.cpu / each[0]!.cpu;
    say(
      `| ${name} | ${each.map(({ cpu, clock }) => `${cpu.toFixed(2)} (${clock.toFixed(2)})`).join(' | ')} | ${growth.toFixed(2)} |`,
    );
  }
  say(`| bytes per loan | ${costs.map(({ bytes }) => Math.round(bytes).toLocaleString('en')).join(' | ')} | |`);
} finally {
  await database.close();
  await postgres.stop();
}
