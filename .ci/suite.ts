import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { constants } from 'node:os';

/** One step of a run: a command that passes or fails. */
interface Part {
  readonly name: string;
  readonly command: string;
  /** The step that must pass before this one can run. */
  readonly needs?: string;
  /** A command that runs the failed tests again to collect evidence. It does not change the result. */
  readonly evidence?: string;
}

const playwright = 'playwright test -c e2e/playwright.config.ts';
const types: Part = { name: 'types', command: 'npm run --silent typecheck' };
const lint: Part = { name: 'lint', command: 'npm run --silent lint' };
const build: Part = { name: 'build', command: 'npm run --silent build' };
/** Where Playwright lists the failed tests of its last run. */
const LAST_RUN = 'test-results/.last-run.json';
const traced = `${playwright} --last-failed --trace on --reporter list`;

/** The two suites. `npm run check` is a quick check while working on a change; `npm test` runs everything. */
const suites = {
  check: [
    types,
    lint,
    { name: 'unit', command: 'npm run --silent unit:quick' },
    build,
    {
      name: 'browser',
      command: `${playwright} --project=desktop paths/ behaviour/ access/keyboard`,
      needs: 'build',
      evidence: traced,
    },
  ],
  test: [
    types,
    lint,
    { name: 'unit', command: 'npm run --silent unit' },
    build,
    { name: 'examples', command: 'npm run --silent build:examples', needs: 'build' },
    { name: 'browser', command: playwright, needs: 'examples', evidence: traced },
  ],
} as const satisfies Readonly<Record<string, readonly Part[]>>;
const isSuite = (name: string): name is keyof typeof suites => Object.hasOwn(suites, name);

const name = process.argv[2] ?? '';
if (!isSuite(name)) {
  console.error(`"${name}" is not a suite: write one of ${Object.keys(suites).join(', ')}.`);
  process.exit(2);
}

const suite: readonly Part[] = suites[name];
const failed: string[] = [];
const report: string[] = [];
for (const part of suite) {
  if (part.needs && failed.includes(part.needs)) {
    failed.push(part.name);
    report.push(`${part.name.padEnd(10)} not run: ${part.needs} failed`);
    continue;
  }
  // A list that an earlier run left would name the wrong tests.
  rmSync(LAST_RUN, { force: true });
  const [since, spent] = [Date.now(), processorSeconds()];
  const passed = await run(part.command);
  const seconds = Math.round((Date.now() - since) / 1000);
  const busy = spent === null ? '' : `, ${Math.round(processorSeconds()! - spent)} s of processor time`;
  report.push(`${part.name.padEnd(10)} ${passed ? 'passed' : 'FAILED'} in ${seconds} s${busy}`);
  if (passed) continue;
  failed.push(part.name);
  if (!part.evidence || !hasFailedTests()) continue;
  console.log('\nThe failed tests once more, for their traces in test-results/; the run still counts as failed:');
  await run(part.evidence);
}
console.log(`\n${name}:\n  ${report.join('\n  ')}`);
process.exit(failed.length ? 1 : 0);

/** Without a list of failed tests, `--last-failed` would run all tests. A run that broke off does not leave one. */
function hasFailedTests(): boolean {
  try {
    return (JSON.parse(readFileSync(LAST_RUN, 'utf8')) as { failedTests: readonly string[] }).failedTests.length > 0;
  } catch {
    return false;
  }
}

function run(command: string): Promise<boolean> {
  return new Promise(resolve => {
    const child = spawn(command, { shell: true, stdio: 'inherit' });
    child.on('error', () => resolve(false));
    child.on('exit', (code, signal) => {
      // Somebody stopped this step, so the remaining ones must not run either.
      if (signal === 'SIGINT' || code === 128 + constants.signals.SIGINT) process.exit(130);
      resolve(code === 0);
    });
  });
}

/** The processor time of all ended children and their children. Null if the system does not report it. */
function processorSeconds(): number | null {
  try {
    // cutime and cstime of proc(5), after the name in brackets, in hundredths of a second.
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return null;
  }
}
