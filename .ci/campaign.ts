import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** The tests of `npm test` that have a size, with their full size. */
const campaigns = {
  kill: { files: ['src/lender-server/storage/kill.test.ts'], size: { FENQI_KILLS: '10' } },
  // Before every statement of every kind of background work.
  crash: { files: ['src/lender-server/jobs/crash.test.ts'], size: { FENQI_CRASHES: '1000' } },
  load: { files: ['src/lender-server/storage/load.test.ts'], size: { FENQI_APPLICATIONS: '16000' } },
  // 5,910 cases in `npm test`, so a million.
  laws: { files: ['src/pricing/laws'], size: { FENQI_LAW_RUNS: '180' } },
  // More than 10,000 of them become loans.
  lives: {
    files: ['src/lending/loans/lives.laws.test.ts', 'src/lender-server/storage/books/sqlBooks.test.ts'],
    size: { FENQI_LIVES: '18000' },
  },
  // Trains again as `fenqi-lender train` does, and measures fairness on ten divisions of the rows.
  training: { files: ['src/training/model/committedModel.test.ts'], size: { FENQI_TRAINING: 'whole' } },
} as const;
type Name = keyof typeof campaigns;

const usage = `Usage: npm run campaign -- [${Object.keys(campaigns).join('|')} ...] [--seed N]
Without a name: all of them. The same seed makes the same random choices.`;

/** One test in vitest's JSON report. */
interface Assertion {
  readonly status: 'passed' | 'failed' | string;
  readonly fullName: string;
  readonly duration?: number | null;
}
interface Report {
  readonly testResults: readonly { readonly message: string; readonly assertionResults: readonly Assertion[] }[];
}

/** @returns whether every test ran and passed; a skipped test has shown nothing */
function run(name: Name, seed: number): boolean {
  const { files, size } = campaigns[name];
  const set = Object.entries(size).map(pair => pair.join('='));
  console.log(`\n${name}: ${files.join(' ')} with ${set.join(' ')}, seed ${seed}`);
  const folder = mkdtempSync(join(tmpdir(), 'fenqi-campaign-'));
  try {
    const file = join(folder, 'report.json');
    const began = performance.now();
    const { status } = spawnSync(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        ...files,
        '--testTimeout=3600000',
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      ],
      { stdio: 'inherit', env: { ...process.env, ...size, FENQI_SEED: `${seed}` } },
    );
    const report: Report = JSON.parse(readFileSync(file, 'utf8'));
    const tests = report.testResults.flatMap(each => each.assertionResults);
    const passed = tests.filter(each => each.status === 'passed');
    const seconds = ((performance.now() - began) / 1_000).toFixed(0);
    console.log(`${name}: ${passed.length} of ${tests.length} tests passed in ${seconds} s`);
    for (const { status, fullName, duration } of tests)
      console.log(`  ${status}: ${fullName} (${((duration ?? 0) / 1_000).toFixed(1)} s)`);
    return status === 0 && tests.length > 0 && passed.length === tests.length;
  } catch (error) {
    console.error(`${name}: there is no report: ${error}`);
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function asked(): { readonly names: readonly Name[]; readonly seed: number } {
  const { values, positionals } = parseArgs({ options: { seed: { type: 'string' } }, allowPositionals: true });
  const unknown = positionals.find(name => !Object.hasOwn(campaigns, name));
  if (unknown !== undefined) throw new Error(`There is no campaign "${unknown}".`);
  if (values.seed !== undefined && !/^\d{1,9}$/.test(values.seed)) throw new Error('--seed must be a whole number.');
  const names = (positionals.length ? positionals : Object.keys(campaigns)) as Name[];
  return { names, seed: Number(values.seed ?? Math.floor(Math.random() * 1e9)) };
}

try {
  const { names, seed } = asked();
  const failed = names.filter(name => !run(name, seed));
  console.log(`\nCampaign with seed ${seed}: ${names.join(', ')}`);
  for (const name of names)
    console.log(
      failed.includes(name)
        ? `  FAILED: ${name}; to repeat it: npm run campaign -- ${name} --seed ${seed}`
        : `  passed: ${name}`,
    );
  process.exitCode = failed.length ? 1 : 0;
} catch (error) {
  console.error(`${(error as Error).message}\n${usage}`);
  process.exitCode = 2;
}
