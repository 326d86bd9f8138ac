import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { fileKeyStore } from '../../lender-server/signing/fileKeyStore.js';
import { givenKeyStore } from '../../lender-server/signing/givenKeyStore.js';
import { type Keyring, type KeyStore, openKeyring } from '../../lender-server/signing/openKeyring.js';
import { CommandError, type Io } from '../command.js';
import { directoryFailure } from './databaseFailure.js';
import type { LenderConfig } from './lenderConfig.js';
import type { OpenedBooks } from './openBooks.js';

/** @throws CommandError where somebody could guess the token */
export function operatorTokenOf({ env }: Io): string | null {
  const token = env['FENQI_OPERATOR_TOKEN'] || null;
  if (token === null || /^[\x21-\x7e]{32,}$/.test(token)) return token;
  throw new CommandError(
    'FENQI_OPERATOR_TOKEN must have 32 or more printable characters without blanks. openssl rand -hex 32 makes one.',
  );
}

/** Warns of settings that are fit for trying out only, or that several processes would disagree on. */
export function warnOfDangers(log: Logger, { env }: Io, demo: boolean, testShoppers: boolean): void {
  if (demo)
    log.warn('NO CONFIGURATION: this lender is for development and trusts every page of this machine. Use --config.');
  if (testShoppers) log.warn('TEST SHOPPERS: anybody can apply as a made-up person. Never lend real money like this.');
  if (env['DATABASE_URL'] && !env['FENQI_SIGNING_KEY'])
    log.warn(
      'SIGNING KEY IN A FILE: processes that share the database have to sign with the same key. Set FENQI_SIGNING_KEY, or give all of them the same --data directory.',
    );
}

/**
 * Reads the signing keys and makes none, so that a key that cannot sign is found before anything is created.
 *
 * @throws CommandError
 */
export async function checkKeys(io: Io, data: string): Promise<void> {
  const store = keyStoreOf(io, data);
  if (store.change) await said(store.read(), data);
  else
    await openKeyring(store).catch(() => {
      throw new CommandError('FENQI_SIGNING_KEY must be a key that can sign, and this one cannot. Give its whole JWK.');
    });
}

/** Opens the signing keys, and makes the first where there are none. @throws CommandError */
export async function keyringOf(io: Io, data: string, rotate: boolean): Promise<Keyring> {
  const keyring = await said(openKeyring(keyStoreOf(io, data)), data);
  if (rotate) await said(keyring.rotate(), data);
  return keyring;
}

function keyStoreOf({ env }: Io, data: string): KeyStore {
  const given = env['FENQI_SIGNING_KEY'];
  try {
    return given ? givenKeyStore(given) : fileKeyStore(join(data, 'signing-keys.json'));
  } catch (error) {
    throw new CommandError((error as Error).message);
  }
}

const said = <Value>(work: Promise<Value>, data: string): Promise<Value> =>
  work.catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(directoryFailure(error.code, data) ?? error.message);
  });

/** Migrates where that is allowed, and sets the funds. @throws CommandError where the database lacks migrations */
export async function prepareBooks(
  books: OpenedBooks,
  { funds }: LenderConfig,
  log: Logger,
  migrate: boolean,
): Promise<void> {
  const done = migrate ? await books.migrate() : [];
  if (done.length) log.info({ migrations: done }, 'the database was brought to this version');
  const pending = await books.pending();
  if (pending.length)
    throw new CommandError(
      `The database lacks ${pending.join(', ')}. Run fenqi-lender migrate first, or leave out --no-migrate.`,
    );
  for (const above of await books.fund(funds))
    log.warn(above, 'the tier is above its cap and lends nothing until enough has come back');
}

/** Tries to listen. @throws CommandError where that is impossible */
export async function tryToListen(host: string, port: number): Promise<void> {
  const server = createServer();
  try {
    await once(server.listen(port, host), 'listening');
  } catch (error) {
    throw notListening(error, host, port);
  }
  server.close();
  await once(server, 'close');
}

/** Says why nobody can listen there, where the error is one that the command line can mend. */
export function notListening(error: unknown, host: string, port: number): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new CommandError(
        `Port ${port} of ${host} is in use. Take another one with --port, or 0 for any free port.`,
      );
    case 'EACCES':
      return new CommandError(`This user may not listen on port ${port}. Take one from 1024 up with --port.`);
    case 'EADDRNOTAVAIL':
      return new CommandError(`${host} is not an address of this machine. Name one with --host, or 0.0.0.0 for all.`);
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new CommandError(`The host ${host} is unknown. Correct --host.`);
    default:
      return error;
  }
}
