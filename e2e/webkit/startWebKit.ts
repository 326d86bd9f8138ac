import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Builder, type WebDriver } from 'selenium-webdriver';

/** The programs that WebKitGTK needs here: its driver, a display without a screen, and one that ties a process to its parent. */
const programs = ['WebKitWebDriver', 'Xvfb', 'setpriv'] as const;

/** Why WebKitGTK cannot be started here. Null if it can. */
export function whyNoWebKit(): string | null {
  const missing = programs.filter(name => !isInstalled(name));
  return missing.length
    ? `there is no ${missing.join(' and no ')}: install the Debian packages webkit2gtk-driver and xvfb`
    : null;
}

export interface RunningWebKit {
  readonly driver: WebDriver;
  stop(): Promise<void>;
}

/** Starts WebKitGTK on a display and a port of its own, with one window and an empty profile. */
export async function startWebKit(): Promise<RunningWebKit> {
  const folder = await mkdtemp(join(tmpdir(), 'fenqi-webkit-'));
  const started: ChildProcess[] = [];
  const stop = async () => {
    for (const child of started.reverse()) await end(child);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const display = await startDisplay(started);
    const url = await startDriver(started, {
      ...process.env,
      DISPLAY: `:${display}`,
      LC_ALL: 'en_US.UTF-8',
      TZ: 'Asia/Shanghai',
      ...Object.fromEntries(['CACHE', 'CONFIG', 'DATA'].map(kind => [`XDG_${kind}_HOME`, folder])),
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      // Root cannot make the namespaces that the sandbox needs. The tests open their own pages only.
      ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
    });
    const driver = await new Builder().usingServer(url).withCapabilities({ browserName: 'MiniBrowser' }).build();
    return {
      driver,
      async stop() {
        // A browser that has crashed or hangs does not quit. It ends with its driver and its display.
        await Promise.race([driver.quit().catch(() => {}), delay(5_000, undefined, { ref: false })]);
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @returns the number of a free display, which Xvfb itself finds */
async function startDisplay(started: ChildProcess[]): Promise<string> {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const xvfb = start(started, 'Xvfb', args, process.env);
  const [number] = await Promise.race([once(xvfb.stdio[3]!, 'data'), once(xvfb, 'exit').then(() => [])]);
  if (number === undefined) throw new Error('Xvfb ended before it had a display.');
  return `${number}`.trim();
}

/** @returns the address of a driver that answers */
async function startDriver(started: ChildProcess[], env: NodeJS.ProcessEnv): Promise<string> {
  for (let attempts = 0; attempts < 5; attempts++) {
    const port = await freePort();
    const driver = start(started, 'WebKitWebDriver', [`--port=${port}`], env);
    const url = `http://127.0.0.1:${port}`;
    while (isRunning(driver)) {
      const isReady = await fetch(`${url}/status`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isReady && isRunning(driver)) return url;
      await delay(20);
    }
    // Another process may have taken the port in the meantime.
  }
  throw new Error('WebKitWebDriver ended five times before it answered.');
}

/** Starts a program that ends with this process, even if this process is killed. */
function start(started: ChildProcess[], name: (typeof programs)[number], args: string[], env: NodeJS.ProcessEnv) {
  const child = spawn('setpriv', ['--pdeathsig', 'TERM', name, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  started.push(child);
  return child;
}

const isRunning = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null;

async function end(child: ChildProcess): Promise<void> {
  if (!isRunning(child)) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

function isInstalled(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some(folder => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
