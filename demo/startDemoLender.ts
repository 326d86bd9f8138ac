import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { listen } from './http/listen.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = `${root}dist/lender/fenqi.js`;

/** It ends soon after it has begun, so many times in a row: then something is wrong that another start does not mend. */
const RESTARTS = 5;
const RESTART_MS = 1_000;
const STEADY_MS = 60_000;

/** The lender did not open, and has said why. */
export class LenderNotOpen extends Error {
  override readonly name = 'LenderNotOpen';
}

export interface RunningDemoLender {
  readonly url: string;
  /** Lets it finish what it is answering, and starts it no more. */
  stop(): void;
}

/**
 * The reference lender as `fenqi lender start --test-shoppers` serves it, on the wanted port or the next free one. Null where
 * it has not been built. Its books and keys stay in .fenqi-data between two starts.
 */
export async function startDemoLender(wanted: number): Promise<RunningDemoLender | null> {
  if (!existsSync(command)) return null;
  console.log('Opening the lender and its books; the first time takes a while …');
  for (let port = wanted; ; port++) {
    port = await freeFrom(port);
    const lender = spawnLender(port);
    const url = await urlOf(lender);
    // Somebody else has taken the port between looking and listening.
    if (url === null && port < 65_535) continue;
    if (url === null) throw new Error('There is no free port for the lender.');
    return { url, stop: keepOpen(lender, Number(new URL(url).port)) };
  }
}

/** Starts it again, on the port that the shop's pages know, whenever it ends. @returns what ends it for good */
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
        console.error(
          'The lender has ended again and again. The shop stays open without it: end the shop, and start it anew.',
        );
        return;
      }
      console.error('The lender has ended. The shop stays open, and starts it again on the same port.');
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

/** 0 stays 0, which is any free port. */
async function freeFrom(wanted: number): Promise<number> {
  if (wanted === 0) return 0;
  const { port, close } = await listen(new Hono(), wanted);
  close();
  return port;
}

function spawnLender(port: number): ChildProcess {
  const options = ['--test-shoppers', '--port', `${port}`, '--data', `${root}.fenqi-data`, '--log-level', 'error'];
  const lender = spawn(process.execPath, [command, 'lender', 'start', ...options], {
    // Its own group: Ctrl-C reaches the shop alone, which then ends both in order.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  lender.stderr?.pipe(process.stderr, { end: false });
  // However the shop ends, the lender does not outlive it.
  const kill = () => lender.kill();
  process.once('exit', kill);
  lender.once('exit', () => process.off('exit', kill));
  return lender;
}

/** Where it listens; null: the port is somebody else's. */
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
      taken ? resolve(null) : reject(new LenderNotOpen(`The lender ended with ${code} before it was open.`)),
    );
    lender.once('error', reject);
  });
}
