import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TierCaps } from '../../../lending/funds/Funds.js';
import { moveClock, movedClock } from '../../../testing/moveClock.js';
import type { Operator } from '../../http/access/operators.js';

const source = fileURLToPath(new URL('../../../cli/fenqi-lender.ts', import.meta.url));

export interface LenderProcessOptions {
  /** The built file of the command line. Default: its sources, which add a second or two to every start. */
  readonly command?: string;
  /** Default: PGlite in the process's own folder. */
  readonly databaseUrl?: string;
  readonly funds: TierCaps;
  /** Where the merchant's server is called. It has a second to answer, and is called again soon. */
  readonly callbackUrl?: string;
  /** A private JWK, for processes that share a database. */
  readonly signingKey?: string;
  readonly operators?: readonly Operator[];
  /** More of the command line of `start`. */
  readonly args?: readonly string[];
  /** More of the configuration. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** Whether a test moves the clock of the process. The database keeps its own. */
  readonly movesClock?: boolean;
}

/** The lender as an operator starts it, with test shoppers and practically without rate limits. It can be killed and started again. */
export class LenderProcess {
  readonly #folder = mkdtempSync(join(tmpdir(), 'fenqi-lender-'));
  readonly #command: readonly string[];
  readonly #environment: Readonly<Record<string, string>>;
  readonly #args: readonly string[];
  readonly #movesClock: boolean;
  readonly #clock = join(this.#folder, 'clock');
  #child: ChildProcess | null = null;
  url = '';

  constructor(options: LenderProcessOptions) {
    const { command, databaseUrl, funds, callbackUrl, signingKey, operators = [], args = [] } = options;
    this.#movesClock = options.movesClock ?? false;
    this.#args = args;
    moveClock(this.#clock, 0);
    this.#command = command === undefined ? ['--import', 'tsx', source] : [command];
    this.#environment = {
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
      ...(signingKey !== undefined && { FENQI_SIGNING_KEY: signingKey }),
      FENQI_TEST_CLOCK: this.#clock,
    };
    const often = { burst: 1e6, perMinute: 1e7 };
    const config = {
      lender: { id: 'tried', name: 'Tried Lender' },
      merchants: [{ id: 'shop', name: 'Shop', origins: ['http://localhost:*'], ...(callbackUrl && { callbackUrl }) }],
      // What a killed process has left is found soon.
      ...(callbackUrl && { callbacks: { timeoutSeconds: 1, retrySeconds: Array(50).fill(0.2) }, sweepSeconds: 1 }),
      operators,
      funds: { CNY: funds },
      limits: { perAddress: often, perMerchant: often },
      ...options.config,
    };
    writeFileSync(join(this.#folder, 'config.json'), JSON.stringify(config));
  }

  get pid(): number {
    if (!this.#child?.pid) throw new Error('The lender is not running.');
    return this.#child.pid;
  }

  /** The books of a lender without a database server. */
  get dataDirectory(): string {
    return join(this.#folder, 'data', 'books');
  }

  async start(): Promise<void> {
    const { DATABASE_URL: _, FENQI_SIGNING_KEY: __, ...environment } = process.env;
    const args = [
      '--port',
      '0',
      '--test-shoppers',
      '--log-level',
      'error',
      '--config',
      join(this.#folder, 'config.json'),
      ...this.#args,
    ];
    const clock = this.#movesClock ? ['--import', movedClock] : [];
    const command = [...clock, ...this.#command, 'start', '--data', join(this.#folder, 'data'), ...args];
    const child = spawn(process.execPath, command, {
      env: { ...environment, ...this.#environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    let said = '';
    child.stderr.on('data', chunk => {
      said = `${said}${chunk}`.slice(-4_000);
    });
    const ended = once(child, 'exit').then(() => {
      throw new Error(`The lender did not start: ${said}`);
    });
    const lines = createInterface({ input: child.stdout });
    const told = new Promise<string>(resolve => {
      lines.on('line', line => {
        const [url] = /http:\/\/[^/ ]+/.exec(line) ?? [];
        if (url !== undefined) resolve(url);
      });
    });
    this.url = await Promise.race([told, ended]);
    ended.catch(() => {});
  }

  /** Moves the clock, also for the next start. */
  moveClockTo(at: number): void {
    moveClock(this.#clock, at - Date.now());
  }

  /** Ends the process at once, without any time to tidy up. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async remove(): Promise<void> {
    await this.#end('SIGKILL');
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}
