import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { listen } from './http/listen.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = `${root}dist/lender/fenqi.js`;

export interface RunningLender {
  readonly url: string;
  /** Fulfilled when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Lets it finish what it is answering. */
  stop(): void;
}

/**
 * The reference lender as `fenqi lender start --test-shoppers` serves it, on the wanted port or the next free one. Null where
 * it has not been built. Its books and keys stay in .fenqi-data between two starts.
 */
export async function startLender(wanted: number): Promise<RunningLender | null> {
  if (!existsSync(command)) return null;
  console.log('Opening the lender and its books; the first time takes a while …');
  const { port, close } = await listen(new Hono(), wanted);
  close();
  const options = ['--test-shoppers', '--port', `${port}`, '--data', `${root}.fenqi-data`, '--log-level', 'error'];
  const lender = spawn(process.execPath, [command, 'lender', 'start', ...options], {
    // Its own group: Ctrl-C reaches the shop alone, which then ends both in order.
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // However the shop ends, the lender does not outlive it.
  process.once('exit', () => lender.kill());
  return {
    url: await urlOf(lender),
    ended: new Promise(resolve => lender.once('exit', () => resolve())),
    stop: () => void lender.kill('SIGTERM'),
  };
}

function urlOf(lender: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    lender.stdout?.on('data', chunk => {
      said += chunk;
      const [url] = /http:\/\/[\w.:[\]-]+:\d+/.exec(said) ?? [];
      if (url) resolve(url);
    });
    lender.once('exit', code => reject(new Error(`The lender ended with ${code} before it was open.`)));
    lender.once('error', reject);
  });
}
