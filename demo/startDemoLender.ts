import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { demoConfig } from '../src/cli/lender/demoConfig.js';
import { listen } from './http/listen.js';
import { CALLBACK_PATH } from './routes/lenderRoutes.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = `${root}dist/fenqi-lender/fenqi-lender.js`;
const data = `${root}.fenqi-data`;
const config = `${data}/lender.json`;
const keyFile = `${data}/merchant-key.json`;

/** After so many quick ends in a row, another start would not help. */
const RESTARTS = 5;
const RESTART_MS = 1_000;
const STEADY_MS = 60_000;

/** The lender did not start, and has already printed the reason. */
export class LenderNotOpen extends Error {
  override readonly name = 'LenderNotOpen';
}

export interface RunningDemoLender {
  readonly url: string;
  /** With which the shop signs what it asks of the lender. */
  readonly merchantKey: JWK;
  /** Lets the lender finish its open answers, and does not start it again. */
  stop(): void;
}

/**
 * Starts the reference lender as `fenqi-lender start --test-shoppers` does, on the wanted port or the next free one, with the shop's
 * address to call. Returns null if the lender has not been built. Its books and keys stay in .fenqi-data between two starts.
 */
export async function startDemoLender(wanted: number, shopPort: number): Promise<RunningDemoLender | null> {
  if (!existsSync(command)) return null;
  const merchantKey = await ownKey();
  configure(`http://localhost:${shopPort}${CALLBACK_PATH}`, merchantKey);
  console.log('Starting the lender and its database; the first start takes a while …');
  for (let port = wanted; ; port++) {
    port = await freeFrom(port);
    const lender = spawnLender(port);
    const url = await urlOf(lender);
    // Another process took the port between our check and the lender's start.
    if (url === null && port < 65_535) continue;
    if (url === null) throw new Error('No free port was found for the lender: set LENDER_PORT to a lower number.');
    return { url, merchantKey, stop: keepOpen(lender, Number(new URL(url).port)) };
  }
}

/**
 * Restarts the lender whenever it ends, on the port that the shop's pages know.
 *
 * @returns a function that ends it for good
 */
function keepOpen(first: ChildProcess, port: number): () => void {
  let lender = first;
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;
  let quick = 0;
  const watch = () => {
    const since = Date.now();
    lender.once('exit', () => {
      if (stopped) return;
      quick = Date.now() - since < STEADY_MS ? quick + 1 : 1;
      if (quick > RESTARTS) {
        console.error('The lender keeps ending. The shop stays open without it: stop the shop and start it again.');
        return;
      }
      console.error('The lender has ended. The shop stays open and restarts it on the same port.');
      retry = setTimeout(() => {
        lender = spawnLender(port);
        watch();
      }, quick * RESTART_MS);
    });
  };
  watch();
  return () => {
    stopped = true;
    clearTimeout(retry);
    lender.kill('SIGTERM');
  };
}

/** The rest of the configuration is as it ships. */
function configure(callbackUrl: string, { d: _, ...publicKey }: JWK): void {
  const { lender, merchants, limits, funds, delivery, payments } = demoConfig();
  const own = { callbackUrl, keys: { keys: [publicKey] } };
  writeFileSync(
    config,
    JSON.stringify({
      lender,
      merchants: merchants.map(each => ({ ...each, ...own })),
      limits,
      funds,
      delivery,
      payments,
    }),
  );
}

/** The shop's key, made at the first start. */
async function ownKey(): Promise<JWK> {
  mkdirSync(data, { recursive: true });
  if (existsSync(keyFile)) return JSON.parse(readFileSync(keyFile, 'utf8'));
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: 'demo-shop' };
  writeFileSync(keyFile, JSON.stringify(key), { mode: 0o600 });
  return key;
}

/** Finds a free port from the wanted one on, or any free port for 0. */
export async function freeFrom(wanted: number): Promise<number> {
  const { port, close } = await listen(new Hono(), wanted);
  close();
  return port;
}

function spawnLender(port: number): ChildProcess {
  const options = ['--test-shoppers', '--port', `${port}`, '--data', data, '--config', config, '--log-level', 'error'];
  const lender = spawn(process.execPath, [command, 'start', ...options], {
    // A process group of its own, so that Ctrl-C reaches only the shop, which then ends both in order.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  lender.stderr?.pipe(process.stderr, { end: false });
  // The lender must not outlive the shop, however the shop ends.
  const kill = () => lender.kill();
  process.once('exit', kill);
  lender.once('exit', () => process.off('exit', kill));
  return lender;
}

/** The address at which the lender listens, or null if another process has the port. */
function urlOf(lender: ChildProcess): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let said = '';
    let taken = false;
    lender.stderr?.on('data', chunk => {
      taken ||= /Port \d+ is in use/.test(`${chunk}`);
    });
    lender.stdout?.on('data', chunk => {
      said += chunk;
      const [url] = /http:\/\/[\w.:[\]-]+:\d+/.exec(said) ?? [];
      if (url) resolve(url);
    });
    lender.once('close', code =>
      taken ? resolve(null) : reject(new LenderNotOpen(`The lender ended with code ${code} before it was ready.`)),
    );
    lender.once('error', reject);
  });
}
