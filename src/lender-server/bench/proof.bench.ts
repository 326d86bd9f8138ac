import pg from 'pg';
import type { Decision } from '../../protocol/messages/Decision.js';
import { freePort } from '../../testing/freePort.js';
import { CallbackReceiver } from '../jobs/testing/CallbackReceiver.js';
import { LenderClient } from '../storage/testing/LenderClient.js';
import { LenderProcess } from '../storage/testing/LenderProcess.js';
import { startPostgres } from '../storage/testing/startPostgres.js';
import { cpuSeconds, type Measured, measureClosed } from './measure.js';

/**
 * Compares a lender with proof, queue and metrics with one without, in turns, through HTTP on one PostgreSQL server (fsync on). With: the database
 * notes everything for the ledger, which is entered and signed, all jobs run, and Prometheus asks every five seconds. Without: a database that notes
 * nothing and has no jobs, and nobody asks. Telling: with all that, and a merchant's server that is told of each decision by a signed call of its
 * own. CPU counts the lender and the server until the ledger has everything and everybody is told, without what they use while they idle.
 *
 * FENQI_BENCH_SECONDS=4 FENQI_BENCH_ROUNDS=12 FENQI_BENCH_ONLY=purchases npm run bench:proof
 */
const seconds = Number(process.env['FENQI_BENCH_SECONDS'] ?? 4);
const only = process.env['FENQI_BENCH_ONLY'];
const rounds = Number(process.env['FENQI_BENCH_ROUNDS'] ?? 12);
const CLIENTS = 8;
const IDLE_MS = 12_000;
const SCRAPE_MS = 5_000;
const RUN = `${Date.now()}`;
const say = (text: string) => process.stdout.write(`${text}\n`);

const postgres = await startPostgres({ settings: { shared_buffers: '512MB', max_wal_size: '8GB' } });
const serverPid = postgres.pid;
if (serverPid === null) throw new Error('Unset DATABASE_URL_TEST: the benchmark measures a server of its own.');
const receiver = await new CallbackReceiver().open();

const sides = ['without', 'with', 'telling'] as const;
type Side = (typeof sides)[number];

interface Lender {
  readonly process: LenderProcess;
  readonly client: LenderClient;
  /** Null: nobody asks for metrics. */
  readonly opsPort: number | null;
  run<Row extends object>(text: string): Promise<Row[]>;
  close(): Promise<void>;
}

async function open(side: Side): Promise<Lender> {
  const databaseUrl = await postgres.createDatabase(`fenqi_${side}`);
  const opsPort = side === 'without' ? null : await freePort();
  const lender = new LenderProcess({
    databaseUrl,
    funds: { daily: 4e15, surge: 0, reserve: 0 },
    ...(side === 'telling' && { callbackUrl: receiver.url }),
    ...(opsPort !== null && { args: ['--ops-port', `${opsPort}`] }),
  });
  await lender.start();
  const own = new pg.Client({ connectionString: databaseUrl });
  await own.connect();
  const run = async <Row extends object>(text: string) => (await own.query(text)).rows as Row[];
  if (side === 'without') {
    for (const table of ['loans', 'amendments', 'loan_events'])
      await run(`alter table ${table} disable trigger ledger_awaits`);
    await run('delete from jobs.job');
  }
  const client = new LenderClient(() => lender.url, CLIENTS);
  const close = async () => {
    client.close();
    await own.end();
    await lender.remove();
  };
  return { process: lender, client, opsPort, run, close };
}

let n = 0;
async function decide({ client }: Lender): Promise<readonly [Decision, ReturnType<LenderClient['application']>]> {
  const application = client.application(`${RUN}-${n}`);
  const { status, text } = await client.apply(application, `application-${RUN}-${n++}`);
  const decision = JSON.parse(text) as Decision;
  if (status !== 200 || decision.status !== 'approved') throw new Error(`The lender answered ${status}: ${text}`);
  return [decision, application];
}
const mixes = {
  decisions: async (lender: Lender) => void (await decide(lender)),
  /** A decision and the agreement, whose line the ledger gets. */
  purchases: async (lender: Lender) => {
    const [decision, application] = await decide(lender);
    if (decision.status !== 'approved') return;
    const commitment = lender.client.commitment(decision, application);
    const { status, text } = await lender.client.commit(commitment, `commitment-${RUN}-${n++}`);
    if (status !== 200) throw new Error(text);
  },
} as const;

/** Waits until the ledger has everything and the merchant's server knows everything. */
async function drained({ run }: Lender): Promise<void> {
  for (;;) {
    const [left] = await run<{ n: number }>(`
      select ((select count(*) from ledger_waiting) + (select count(*) from callbacks where state = 'waiting'))::int as n`);
    if (!left!.n) return;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

interface Round extends Measured {
  /** CPU ms of each. */
  readonly cpu: number;
}
async function round(lender: Lender, work: (lender: Lender) => Promise<void>, idleCpu = 0): Promise<Round> {
  const { opsPort } = lender;
  const cpu = () => cpuSeconds(lender.process.pid) + cpuSeconds(serverPid!);
  const scraping =
    opsPort === null
      ? null
      : setInterval(() => fetch(`http://127.0.0.1:${opsPort}/metrics`).catch(() => {}), SCRAPE_MS);
  const before = cpu();
  const measured = await measureClosed(CLIENTS, seconds, () => work(lender));
  if (scraping) clearInterval(scraping);
  const end = performance.now();
  await drained(lender);
  const used = cpu() - before - (idleCpu * (performance.now() - end)) / 1_000;
  return { ...measured, cpu: (used * 1_000) / measured.count };
}

/** CPU seconds that a lender and the server use in a second in which nobody asks for anything. */
async function idle({ process }: Lender): Promise<number> {
  const cpu = () => cpuSeconds(process.pid) + cpuSeconds(serverPid!);
  const before = cpu();
  await new Promise(resolve => setTimeout(resolve, IDLE_MS));
  return ((cpu() - before) * 1_000) / IDLE_MS;
}

/** The geometric mean of ratios, and where it lies with 95 % of certainty: their logarithms are taken as normal. */
function interval(ratios: readonly number[]): string {
  const logs = ratios.map(Math.log);
  const mean = logs.reduce((sum, each) => sum + each, 0) / logs.length;
  const deviation = Math.sqrt(logs.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (logs.length - 1));
  // Student's t for 5 to 30 degrees of freedom lies between 2.6 and 2.0.
  const half = ((2 + 2.6 / (logs.length - 1)) * deviation) / Math.sqrt(logs.length);
  const [middle, low, high] = [mean, mean - half, mean + half].map(each => Math.exp(each).toFixed(3));
  return `${middle} (${low} to ${high})`;
}

const lenders = {} as Record<Side, Lender>;
try {
  for (const side of sides) lenders[side] = await open(side);
  const idles = {} as Record<Side, number>;
  for (const [name, work] of Object.entries(mixes)) {
    if (only !== undefined && name !== only) continue;
    for (const side of sides) await round(lenders[side], work);
    for (const side of sides) idles[side] = await idle(lenders[side]);
    const done: Record<Side, Round[]> = { without: [], with: [], telling: [] };
    for (let turn = 0; turn < rounds; turn++)
      // The order turns, so that a machine that becomes slower favors nobody.
      for (const side of turn % 2 ? sides : [...sides].reverse())
        done[side].push(await round(lenders[side], work, idles[side]));
    const mean = (side: Side, of: (round: Round) => number) =>
      done[side].reduce((sum, each) => sum + of(each), 0) / rounds;
    say(`${name}, ${rounds} turns of ${seconds} s, ${CLIENTS} clients`);
    for (const side of sides) {
      const rate = mean(side, each => each.perSecond).toFixed(0);
      say(`  ${side.padEnd(8)} ${rate} /s, ${mean(side, each => each.cpu).toFixed(2)} ms of CPU each`);
      if (side === 'without') continue;
      const against = (ratio: (own: Round, other: Round) => number) =>
        interval(done[side].map((own, turn) => ratio(own, done.without[turn]!)));
      const byCpu = against((own, other) => other.cpu / own.cpu);
      const byClock = against((own, other) => own.perSecond / other.perSecond);
      say(`  ${' '.repeat(8)} against without: per CPU second ${byCpu}, by the clock ${byClock}; aim 0.9`);
    }
  }
  const [made] = await lenders.with.run<{ entries: number }>('select count(*)::int as entries from ledger');
  say(`${made!.entries} entries in the ledger, ${receiver.taken.length} callbacks taken`);
} finally {
  for (const side of sides) await lenders[side]?.close();
  await receiver.close();
  await postgres.stop();
}
