import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import { fileKeyStore } from '../../lender-server/signing/fileKeyStore.js';
import { givenKeyStore } from '../../lender-server/signing/givenKeyStore.js';
import { openKeyring } from '../../lender-server/signing/openKeyring.js';
import { CommandError } from '../CommandError.js';
import { parseOptions, portOf } from '../command.js';
import { startHelp } from '../help.js';
import type { Io } from '../Io.js';
import { demoConfig } from './demoConfig.js';
import type { LenderConfig } from './lenderConfig.js';
import { type OpenedBooks, openBooks } from './openBooks.js';
import { readConfig } from './readConfig.js';
import { type RunningLender, startLender } from './startLender.js';
import { untilTold } from './untilTold.js';

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'];

const options = {
  port: { type: 'string', default: '4280' },
  host: { type: 'string', default: '127.0.0.1' },
  data: { type: 'string', default: './fenqi-data' },
  config: { type: 'string' },
  'test-shoppers': { type: 'boolean', default: false },
  migrate: { type: 'boolean', default: false },
  'no-migrate': { type: 'boolean', default: false },
  'rotate-key': { type: 'boolean', default: false },
  'log-level': { type: 'string', default: 'info' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `fenqi lender start`: serves until it is told to end. */
export async function startCommand(args: readonly string[], io: Io): Promise<number> {
  const asked = parseOptions(args, options, 'start');
  if (asked.help) {
    io.out(startHelp);
    return 0;
  }
  const port = portOf(asked.port);
  const level = asked['log-level'];
  if (!levels.includes(level)) throw new CommandError(`--log-level must be one of ${levels.join(', ')}.`, true);
  if (asked.migrate && asked['no-migrate']) throw new CommandError('--migrate and --no-migrate cannot both be.', true);
  const operatorToken = operatorTokenOf(io);
  // Written at once: what is lost when a process is killed is what would have explained it.
  const log = pino({ level, base: null }, pino.destination({ fd: 2, sync: true }));
  const config = asked.config === undefined ? demoConfig() : await readConfig(asked.config);
  warn(log, io, asked.config === undefined, asked['test-shoppers']);

  // Before anything is made: a port that is taken leaves no directory behind.
  await probe(asked.host, port);
  if (!io.env['DATABASE_URL'] && !existsSync(join(asked.data, 'books')))
    log.warn(`setting up the books in ${asked.data}; the first time takes a while`);
  // Then the directory: who may not have it changes nothing in it.
  const books = await openBooks({ databaseUrl: io.env['DATABASE_URL'], data: asked.data });
  try {
    const keyring = await keyringOf(io, asked.data, asked['rotate-key']);
    await prepare(books, config, log, !asked['no-migrate']);
    const lender = await listen(config, asked.host, port, {
      log,
      keyring,
      books,
      testShoppers: asked['test-shoppers'],
      operatorToken,
    });
    io.out(`${config.lender.name} lends at ${lender.url}/ (${books.name}; the API is described at /v1/openapi.json)`);
    await untilTold(log);
    await lender.close();
  } finally {
    await books.close();
  }
  log.info('ended');
  return 0;
}

/** @throws CommandError where it could be guessed */
function operatorTokenOf({ env }: Io): string | null {
  const token = env['FENQI_OPERATOR_TOKEN'] || null;
  if (token === null || /^[\x21-\x7e]{32,}$/.test(token)) return token;
  throw new CommandError(
    'FENQI_OPERATOR_TOKEN must have 32 or more printable characters without blanks: openssl rand -hex 32 makes one.',
  );
}

function warn(log: Logger, { env }: Io, demo: boolean, testShoppers: boolean): void {
  if (demo)
    log.warn('NO CONFIGURATION: this lender is for development. It trusts every page of this machine. Use --config.');
  if (testShoppers) log.warn('TEST SHOPPERS: anybody may apply as a made-up person. Never lend real money like this.');
  if (env['DATABASE_URL'] && !env['FENQI_SIGNING_KEY'])
    log.warn(
      'SIGNING KEY IN A FILE: where several processes share the database, all have to sign with one key. Set FENQI_SIGNING_KEY, or give all one --data directory.',
    );
}

async function keyringOf({ env }: Io, data: string, rotate: boolean) {
  const given = env['FENQI_SIGNING_KEY'];
  try {
    const keyring = await openKeyring(given ? givenKeyStore(given) : fileKeyStore(join(data, 'signing-keys.json')));
    if (rotate) await keyring.rotate();
    return keyring;
  } catch (error) {
    throw new CommandError((error as Error).message);
  }
}

/** @throws CommandError where the database is of another version and may not be changed */
async function prepare(books: OpenedBooks, { funds }: LenderConfig, log: Logger, migrate: boolean): Promise<void> {
  const done = migrate ? await books.migrate() : [];
  if (done.length) log.info({ migrations: done }, 'the database is of this version now');
  const pending = await books.pending();
  if (pending.length)
    throw new CommandError(
      `The database lacks ${pending.join(', ')}. Run fenqi lender migrate first, or leave --no-migrate out.`,
    );
  for (const above of await books.fund(funds))
    log.warn(above, 'more is out than the tier may have out: it lends nothing until enough has come back');
}

interface Parts {
  readonly log: Logger;
  readonly keyring: Awaited<ReturnType<typeof keyringOf>>;
  readonly books: OpenedBooks;
  readonly testShoppers: boolean;
  /** Null: the operator's calls are closed. */
  readonly operatorToken: string | null;
}

async function listen(config: LenderConfig, host: string, port: number, parts: Parts): Promise<RunningLender> {
  const { books, ...rest } = parts;
  try {
    return await startLender({
      config,
      host,
      port,
      ...rest,
      books: books.books,
      unready: books.unready,
    });
  } catch (error) {
    throw notListening(error, host, port);
  }
}

/** @throws CommandError where nobody may listen there */
async function probe(host: string, port: number): Promise<void> {
  const server = createServer();
  try {
    await once(server.listen(port, host), 'listening');
  } catch (error) {
    throw notListening(error, host, port);
  }
  server.close();
  await once(server, 'close');
}

function notListening(error: unknown, host: string, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return new CommandError(`Port ${port} is in use. Take another one with --port, or 0 for any free one.`);
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new CommandError(`Cannot listen on ${host}, port ${port} (${code}). See --host and --port.`);
  return error;
}
