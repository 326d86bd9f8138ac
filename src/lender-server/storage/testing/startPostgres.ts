import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, chmodSync, constants, mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';
import { freePort } from '../../../testing/freePort.js';

export interface PostgresServer {
  readonly url: string;
  /** The process of the server; null where we did not start it. */
  readonly pid: number | null;
  /** Runs one statement as the superuser. */
  run<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Makes an empty database, or a copy of another one. @returns its URL */
  createDatabase(name: string, template?: string): Promise<string>;
  /** Does not wait for connections that are still closing. */
  dropDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
}

export interface PostgresServerOptions {
  /** A test that does not cut the power need not wait for the disk. @default true */
  readonly fsync?: boolean;
  readonly settings?: Readonly<Record<string, string | number>>;
}

/** Why no server can be started here; null where one can. */
export function whyNoPostgres(): string | null {
  if (process.env['DATABASE_URL_TEST'] || binaries()) return null;
  return 'there is no PostgreSQL server: install the Debian package postgresql, or set DATABASE_URL_TEST';
}

/** Starts a PostgreSQL server in a temporary folder that is removed when the server stops. `DATABASE_URL_TEST` names one that runs already. */
export async function startPostgres({
  fsync = true,
  settings = {},
}: PostgresServerOptions = {}): Promise<PostgresServer> {
  const given = process.env['DATABASE_URL_TEST'];
  if (given) return serverAt(given);
  const bin = binaries();
  if (!bin) throw new Error(`Cannot start: ${whyNoPostgres()}.`);
  const folder = mkdtempSync(join(tmpdir(), 'fenqi-postgres-'));
  const data = join(folder, 'data');
  const as = asOwner(folder);
  const [command, ...before] = as;
  const call = (name: string, args: readonly string[]): [string, string[]] =>
    command === undefined ? [join(bin, name), [...args]] : [command, [...before, join(bin, name), ...args]];

  const [init, initArgs] = call('initdb', [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '-N',
  ]);
  execFileSync(init, initArgs, { stdio: 'pipe', cwd: folder });
  const port = await freePort();
  const all = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: fsync ? 'on' : 'off',
    // What is waited for below is said in English.
    lc_messages: 'C',
    log_min_messages: 'log',
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [serve, serveArgs] = call('postgres', ['-D', data, ...flags]);
  const server = spawn(serve, serveArgs, { stdio: ['ignore', 'ignore', 'pipe'], cwd: folder });
  let said = '';
  server.stderr.on('data', chunk => {
    said = `${said}${chunk}`.slice(-4_000);
  });
  const ended = once(server, 'exit');
  // A test run that dies takes its server with it.
  const kill = () => server.kill('SIGQUIT');
  process.once('exit', kill);

  const stop = async () => {
    process.off('exit', kill);
    server.kill('SIGINT');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const isReady = new Promise<true>(resolve => {
    server.stderr.on('data', () => said.includes('ready to accept connections') && resolve(true));
  });
  if (await Promise.race([isReady, ended.then(() => false)])) return serverAt(url, server.pid ?? null, stop);
  await stop();
  throw new Error(`PostgreSQL did not start: ${said}`);
}

/** A server that somebody else started, and will stop. */
export function serverAt(
  url: string,
  pid: number | null = null,
  stop: () => Promise<void> = async () => {},
): PostgresServer {
  const run = async <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(text, values as unknown[])).rows as Row[];
    } finally {
      await client.end();
    }
  };
  const dropDatabase = async (name: string) => {
    await run(`drop database if exists "${name}" with (force)`);
  };
  return {
    url,
    pid,
    run,
    async createDatabase(name, template = 'template1') {
      await dropDatabase(name);
      await run(`create database "${name}" template "${template}"`);
      const own = new URL(url);
      own.pathname = `/${name}`;
      return own.href;
    },
    dropDatabase,
    stop,
  };
}

/** The folder of `initdb` and `postgres`: in the PATH, or where Debian puts them, the newest version first. */
function binaries(): string | null {
  const debian = '/usr/lib/postgresql';
  let versions: string[] = [];
  try {
    versions = readdirSync(debian).sort((a, b) => Number(b) - Number(a));
  } catch {
    // Not Debian.
  }
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...versions.map(each => join(debian, each, 'bin'))];
  const has = (folder: string) =>
    ['initdb', 'postgres'].every(name => {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
  return folders.find(folder => folder !== '' && has(folder)) ?? null;
}

/** PostgreSQL refuses to run as root. Root runs it as the user `postgres`, who gets the folder. */
function asOwner(folder: string): string[] {
  if (process.getuid?.() !== 0) return [];
  chmodSync(folder, 0o755);
  execFileSync('chown', ['postgres:', folder]);
  return ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups'];
}
