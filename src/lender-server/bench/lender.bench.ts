import type { Decision } from '../../protocol/messages/Decision.js';
import { LenderClient } from '../storage/testing/LenderClient.js';
import { LenderProcess } from '../storage/testing/LenderProcess.js';
import { startPostgres } from '../storage/testing/startPostgres.js';
import { cpuSeconds, type Measured, measureClosed, measurePaced, median } from './measure.js';
import { plainSql, takeSample } from './plainSql.js';
import { seedLoans } from './seedLoans.js';

/**
 * Measures decisions through HTTP on PostgreSQL (fsync on) in turns with the same rows written by plain SQL, with few and with many
 * loans in the books. "Per core" is decisions per second of CPU time. It counts the processes of PostgreSQL and its
 * client: the lender, or this process for plain SQL. The measuring itself and other work on the machine count for neither. Each figure is
 * the median of three runs, with the lowest and the highest in brackets.
 *
 * FENQI_BENCH_LOANS=1000,1000000 FENQI_BENCH_SECONDS=8 npm run bench:lender
 */
const sizes = (process.env['FENQI_BENCH_LOANS'] ?? '1000,1000000').split(',').map(Number);
const seconds = Number(process.env['FENQI_BENCH_SECONDS'] ?? 8);
const CLIENTS = [8, 32];
const ROUNDS = 3;
const CONNECTIONS = 10;
const RUN = `${Date.now()}`;

interface Round extends Measured {
  /** CPU ms per decision. */
  readonly own: number;
  readonly server: number;
}

const say = (text: string) => process.stdout.write(`${text}\n`);
const ms = (value: number) => value.toFixed(value < 10 ? 2 : 1).padStart(8);
const of = (rounds: readonly Round[], name: keyof Round) => median(rounds.map(round => round[name]));
/** The median, and how far the runs lie apart. */
const spread = (values: readonly number[], digits: number) => {
  const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)].map(each =>
    each.toFixed(digits),
  );
  return `${middle} (${least} to ${most})`;
};
const cpuOf = ({ own, server }: Round) => own + server;

const postgres = await startPostgres({
  settings: { shared_buffers: '1GB', max_wal_size: '8GB', checkpoint_timeout: '30min' },
});
const serverPid = postgres.pid;
if (serverPid === null) throw new Error('Unset DATABASE_URL_TEST: the benchmark measures a server of its own.');
const url = await postgres.createDatabase('fenqi_bench');
const lender = new LenderProcess({ databaseUrl: url, funds: { daily: 4e15, surge: 0, reserve: 0 } });
const client = new LenderClient(() => lender.url, Math.max(...CLIENTS));

let n = 0;
let approved = 0;
let decided = 0;
let loans = 0;
/** Every tenth applicant already has a loan. */
const personOf = (n: number) => (n % 10 === 0 ? `seeded-${1 + ((n * 7919) % loans)}` : `${RUN}-${n}`);
const decide = async () => {
  const own = n++;
  const { status, text } = await client.apply(client.application(personOf(own)), `bench-${RUN}-${own}`);
  if (status !== 200) throw new Error(`The lender answered ${status}: ${text}`);
  decided++;
  if ((JSON.parse(text) as Decision).status === 'approved') approved++;
};

async function round(ownCpu: () => number, work: () => Promise<Measured>): Promise<Round> {
  const before = { own: ownCpu(), server: cpuSeconds(serverPid!) };
  const measured = await work();
  const per = 1_000 / measured.count;
  return {
    ...measured,
    own: (ownCpu() - before.own) * per,
    server: (cpuSeconds(serverPid!) - before.server) * per,
  };
}
const lenderCpu = () => cpuSeconds(lender.pid);
const benchCpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

async function firstLoan(): Promise<string> {
  loans = 1;
  const application = client.application(`first-${RUN}`);
  const answer = await client.apply(application, `first-application-${RUN}`);
  const decision = JSON.parse(answer.text) as Decision;
  if (decision.status !== 'approved') throw new Error(`Not approved: ${answer.text}`);
  const committed = await client.commit(client.commitment(decision, application), `first-commitment-${RUN}`);
  if (committed.status !== 200) throw new Error(committed.text);
  return decision.reference;
}

function tell(name: string, rounds: readonly Round[]): number {
  const cpu = of(rounds, 'own') + of(rounds, 'server');
  say(
    `  ${name.padEnd(26)}${of(rounds, 'perSecond').toFixed(0).padStart(8)}${ms(of(rounds, 'p50'))}${ms(of(rounds, 'p99'))}` +
      `${ms(of(rounds, 'own'))}${ms(of(rounds, 'server'))}${(1_000 / cpu).toFixed(0).padStart(11)}`,
  );
  return cpu;
}

try {
  await lender.start();
  const first = await firstLoan();
  const sample = await takeSample(url);
  const plain = plainSql(url, CONNECTIONS, sample);
  const growth: { cpu: number; server: number; p50: number }[] = [];
  for (const size of sizes) {
    const begun = performance.now();
    await seedLoans(url, first, loans, size);
    loans = size;
    say(`\n${size.toLocaleString('en')} loans (seeded in ${((performance.now() - begun) / 1_000).toFixed(0)} s)`);
    say(`  ${''.padEnd(26)}     /s     p50     p99     own  server  /CPU s   (ms; CPU ms per decision)`);
    await measureClosed(8, 3, decide);
    await measureClosed(8, 1, plain.decide);
    for (const clients of CLIENTS) {
      const ours: Round[] = [];
      const theirs: Round[] = [];
      for (let i = 0; i < ROUNDS; i++) {
        ours.push(await round(lenderCpu, () => measureClosed(clients, seconds, decide)));
        theirs.push(await round(benchCpu, () => measureClosed(clients, seconds, plain.decide)));
      }
      const cpu = tell(`lender, ${clients} clients`, ours);
      tell(`plain SQL, ${clients} clients`, theirs);
      const ratios = ours.map((round, n) => cpuOf(theirs[n]!) / cpuOf(round));
      say(
        `  ratio to plain SQL: per core ${spread(ratios, 2)}, aim 0.5. Of the server's CPU ${(of(theirs, 'server') / of(ours, 'server')).toFixed(2)}, ` +
          `by the clock ${(of(ours, 'perSecond') / of(theirs, 'perSecond')).toFixed(2)}`,
      );
      if (clients === CLIENTS[0]) growth.push({ cpu, server: of(ours, 'server'), p50: of(ours, 'p50') });
    }
    const paced: Measured[] = [];
    for (let i = 0; i < ROUNDS; i++) paced.push(await measurePaced(100, 2 * seconds, decide));
    const [p50, p99] = (['p50', 'p99'] as const).map(name =>
      spread(
        paced.map(each => each[name]),
        1,
      ),
    );
    say(`  paced, 100 decisions/s: p50 ${p50} ms, p99 ${p99} ms, aim < 100`);
  }
  const [few, many] = [growth[0]!, growth.at(-1)!];
  say(
    `\ngrowth from ${sizes[0]?.toLocaleString('en')} to ${sizes.at(-1)?.toLocaleString('en')} loans (aim <= 1.3): CPU per decision ${(many.cpu / few.cpu).toFixed(2)}, ` +
      `of the server ${(many.server / few.server).toFixed(2)}, p50 ${(many.p50 / few.p50).toFixed(2)}`,
  );
  say(`${decided.toLocaleString('en')} decisions through HTTP, ${((100 * approved) / decided).toFixed(1)} % approved`);
  await plain.end();
} finally {
  client.close();
  await lender.remove();
  await postgres.stop();
}
