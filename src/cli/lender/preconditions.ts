import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { fileKeyStore } from '../../lender-server/signing/fileKeyStore.js';
import { givenKeyStore } from '../../lender-server/signing/givenKeyStore.js';
import { type Keyring, type KeyStore, openKeyring } from '../../lender-server/signing/openKeyring.js';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import type { Jurisdiction } from '../../pricing/offers/TermSheet.js';
import { CommandError, type Io } from '../command.js';
import { directoryFailure } from './databaseFailure.js';
import type { LenderConfig } from './lenderConfig.js';
import { type OpenedBooks, openBooks } from './openBooks.js';

/** @throws CommandError where the one token is set that all operators used to share */
export function refuseSharedToken({ env }: Io): void {
  if (env['FENQI_OPERATOR_TOKEN'])
    throw new CommandError(
      'FENQI_OPERATOR_TOKEN is no longer read: each operator has a name and a token. Run fenqi-lender operator add NAME, put the line that it writes into "operators" of the configuration, and unset the variable.',
    );
}

/** Warns where the operators cannot do what the lender's decisions ask of them. @throws CommandError where nothing that they need would be kept */
export function checkOperators(log: Logger, { operators, merchants, funds }: LenderConfig, keyring: Keyring): void {
  if (!keyring.sealer) {
    const fix = 'Add a key that encrypts the facts of decisions to FENQI_SIGNING_KEY: fenqi-lender keys makes one.';
    if (operators.length) throw new CommandError(`FENQI_SIGNING_KEY has no key for what operators look at. ${fix}`);
    log.warn(`FACTS ARE NOT KEPT: no decision can be made again later. ${fix}`);
  }
  if (operators.length === 1)
    log.warn('ONE OPERATOR: what needs two people cannot be approved. Add another one to the configuration.');
  const mayAll = operators.filter(({ roles }) => roles === undefined).map(({ name }) => name);
  if (mayAll.length)
    log.warn(
      `OPERATORS WITH EVERY ROLE: ${mayAll.join(', ')}. Name the roles of each in the configuration: "roles": ["viewer"].`,
    );
  const byCurrency = Object.keys(funds).map(currency => defaultTermSheet(currency).jurisdiction);
  const laws = merchants.flatMap(({ jurisdiction }) => jurisdiction ?? byCurrency).filter(law => lawsOfReview.has(law));
  if (!operators.length && laws.length)
    log.warn(
      `NO OPERATORS: the law of ${[...new Set(laws)].join(', ')} gives applicants the right to a person, and this lender has none.`,
    );
}

/** Where whoever was decided on by a computer alone can have a person look at it. */
const lawsOfReview: ReadonlySet<string> = new Set<Jurisdiction>(['EU', 'DE', 'UK', 'CN']);

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

/** The keys that there are. Null: there are none, and none are made. @throws CommandError */
export const givenKeyring = async (io: Io, data: string): Promise<Keyring | null> =>
  io.env['FENQI_SIGNING_KEY'] || existsSync(join(data, 'signing-keys.json')) ? keyringOf(io, data, false) : null;

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

/**
 * Migrates where that is allowed, and sets the funds.
 *
 * @throws CommandError where the database lacks migrations, or has anything in a currency of unknown worth
 */
export async function prepareBooks(
  books: OpenedBooks,
  { funds, policy }: Pick<LenderConfig, 'funds' | 'policy'>,
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
  const unknown = await books.currenciesBut(Object.keys(policy.purchasingUnits));
  for (const hasLoans of [true, false]) {
    const these = unknown.filter(each => each.hasLoans === hasLoans).map(({ currency }) => currency);
    if (these.length)
      throw new CommandError(
        `policy.purchasingUnits must say what a purchasing unit is in ${these.join(', ')}: the books have ${hasLoans ? 'loans, which count in every decision about whoever owes or has repaid them' : 'applications, which count in other decisions about the same people and which operators can open'}. Put it back; funds alone says where you lend.`,
      );
  }
  for (const above of await books.fund(funds))
    log.warn(above, 'the tier is above its cap and lends nothing until enough has come back');
}

/**
 * Does something with books that are there, as they are, and closes them.
 *
 * @param besideLender what else helps where a lender runs on them
 * @throws CommandError where there are none, or the database lacks migrations
 */
export async function withBooks<Value>(
  { env }: Io,
  data: string,
  work: (books: OpenedBooks) => Promise<Value>,
  besideLender = 'Or read a backup of it: fenqi-lender backup FILE --ops URL, and restore that elsewhere.',
): Promise<Value> {
  const databaseUrl = env['DATABASE_URL'];
  if (!databaseUrl && !existsSync(join(data, 'books')))
    throw new CommandError(`There are no books in ${data}. Name the directory with --data.`);
  const books = await openBooks({ databaseUrl, data, besideLender });
  try {
    await expectMigrated(books);
    return await work(books);
  } finally {
    await books.close();
  }
}

/** @throws CommandError where the database lacks migrations */
async function expectMigrated(books: Pick<OpenedBooks, 'pending'>): Promise<void> {
  const pending = await books.pending();
  if (pending.length)
    throw new CommandError(
      `The database lacks ${pending.join(', ')}. Run fenqi-lender migrate, and then this command again.`,
    );
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
