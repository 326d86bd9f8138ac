import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import { lenderMetrics } from '../../lender-server/metrics/lenderMetrics.js';
import { observedBooks } from '../../lender-server/metrics/observedBooks.js';
import { inLanguage } from '../../protocol/inLanguage.js';
import { CommandError, type Io, parseOptions } from '../command.js';
import { configurationOf } from './configurationOf.js';
import { demoConfig } from './demoConfig.js';
import { openBackground, outboxOf } from './openBackground.js';
import { openBooks } from './openBooks.js';
import { openParameters } from './openParameters.js';
import { checkReminders } from './openReminders.js';
import {
  checkKeys,
  checkOperators,
  keyringOf,
  notListening,
  prepareBooks,
  refuseSharedToken,
  tryToListen,
  warnOfDangers,
} from './preconditions.js';
import { readConfig, withModel } from './readConfig.js';
import { startLender } from './startLender.js';
import { startOperations } from './startOperations.js';
import { whileOpen } from './whileOpen.js';

const help = `Usage: fenqi-lender start [options]

Serves a lender over HTTP until it is told to end (SIGINT, SIGTERM). A second signal ends it at once.

Options
  --port N           0 takes any free port (default 4280)
  --host NAME        where to listen (default 127.0.0.1; 0.0.0.0 for every network)
  --ops-port N       serve metrics, backups and erasures at a port of their own; 0 takes any free one (default: not at all)
  --ops-host NAME    where that port listens (default 127.0.0.1)
  --data DIR         the books and the signing keys (default ./fenqi-data)
  --config FILE      merchants, funds, products, policy as JSON; without it the lender is for development
  --model FILE       decide with this model, which fenqi-lender train wrote, in place of the configuration's
  --test-shoppers    accept tokens such as test_approved; everybody without a token is an average guest
  --migrate          bring the database to this version first (default)
  --no-migrate       do not; the database must have this version already
  --rotate-key       sign with a new key from now on
  --log-level LEVEL  fatal, error, warn, info, debug or silent (default info)
  --help             show this text

Environment
  DATABASE_URL          a PostgreSQL server; without it PostgreSQL is embedded (PGlite) in --data
  FENQI_SIGNING_KEY     a JWK set, as fenqi-lender keys makes it; without it a file in --data
  FENQI_SMTP_PASSWORD   of "reminders.user" at the mail server

The log goes to standard error, as lines of JSON.`;

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'];

const options = {
  port: { type: 'string', default: '4280' },
  host: { type: 'string', default: '127.0.0.1' },
  'ops-port': { type: 'string' },
  'ops-host': { type: 'string', default: '127.0.0.1' },
  data: { type: 'string', default: './fenqi-data' },
  config: { type: 'string' },
  model: { type: 'string' },
  'test-shoppers': { type: 'boolean', default: false },
  migrate: { type: 'boolean', default: false },
  'no-migrate': { type: 'boolean', default: false },
  'rotate-key': { type: 'boolean', default: false },
  'log-level': { type: 'string', default: 'info' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `fenqi-lender start`: serves a lender until it is told to end. */
export async function startCommand(args: readonly string[], io: Io): Promise<number> {
  const asked = parseOptions(args, options, 'fenqi-lender start');
  if (asked.help) {
    io.out(help);
    return 0;
  }
  const port = portOf(asked.port, '--port');
  const opsPort = asked['ops-port'] === undefined ? null : portOf(asked['ops-port'], '--ops-port');
  const level = asked['log-level'];
  if (!levels.includes(level)) throw new CommandError(`--log-level must be one of ${levels.join(', ')}.`, true);
  if (asked.migrate && asked['no-migrate'])
    throw new CommandError('--migrate and --no-migrate exclude each other. Give one of them.', true);
  refuseSharedToken(io);
  // Written synchronously, because the lines that a killed process loses are the ones that explain it.
  const log = pino({ level, base: null }, pino.destination({ fd: 2, sync: true }));
  const config =
    asked.config === undefined
      ? await withModel(demoConfig(), asked.model, 'the configuration that ships')
      : await readConfig(asked.config, asked.model);
  const configuration = configurationOf(config);
  warnOfDangers(log, io, asked.config === undefined, asked['test-shoppers']);

  await checkKeys(io, asked.data);
  // Before the books, so that a port in use leaves no directory behind.
  await tryToListen(asked.host, port);
  if (opsPort !== null) await tryToListen(asked['ops-host'], opsPort);
  if (!io.env['DATABASE_URL'] && !existsSync(join(asked.data, 'books')))
    log.warn(`setting up the books in ${asked.data}, which takes a while the first time`);
  // Next the directory, so that a process that may not use it changes nothing in it.
  const outbox = outboxOf(config);
  await whileOpen(async opened => {
    const books = await openBooks({ databaseUrl: io.env['DATABASE_URL'], data: asked.data, outbox });
    opened(books.close);
    const keyring = await keyringOf(io, asked.data, asked['rotate-key']);
    checkOperators(log, config, keyring);
    checkReminders(io, config, keyring);
    await prepareBooks(books, config, log, !asked['no-migrate']);
    const parametersInUse = await openParameters(books, config, log);
    const [own, reviews] = [books.books(keyring.sealer), books.reviews(keyring.sealer)];
    const metrics = opsPort === null ? null : lenderMetrics(() => books.gauges(Date.now()));
    if (metrics) {
      const at = { host: asked['ops-host'], port: opsPort! };
      opened((await startOperations({ config, books, reviews, keyring, log, metrics, ...at })).close);
    }
    const background = await openBackground({ books, outbox, config, keyring, log, env: io.env });
    opened(background.close);
    const lender = await startLender({
      config: { ...config, products: configuration.products },
      configuration: configuration.digest,
      log,
      keyring,
      books: metrics ? observedBooks(own, metrics.written) : own,
      reviews,
      grants: books.grants,
      figures: books.figures,
      ...(metrics && { observe: metrics.request }),
      risk: books.risk(config.risk),
      parametersInUse,
      ledger: background.ledger,
      funds: books.funds,
      callbacks: background.callbacks,
      reminders: books.reminders,
      contacts: books.contacts(keyring.sealer),
      rateStore: books.rates,
      unready: books.unready,
      host: asked.host,
      port,
      testShoppers: asked['test-shoppers'],
    }).catch(error => {
      throw notListening(error, asked.host, port);
    });
    opened(lender.close);
    await background.start(lender);
    io.out(
      `${inLanguage(config.lender.name, 'en')} lends at ${lender.url}/ (${books.name}; the API is described at /v1/openapi.json)`,
    );
    await untilToldToEnd(log);
  });
  log.info('ended');
  return 0;
}

/** @throws CommandError */
function portOf(text: string, option: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new CommandError(`${option} must be a number from 0 to 65535, not "${text}".`, true);
}

/** Resolves at SIGINT or SIGTERM. A second signal ends the process at once, because somebody is waiting. */
function untilToldToEnd(log: Logger): Promise<void> {
  return new Promise(resolve => {
    let told = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => {
        if (told) process.exit(1);
        told = true;
        log.info({ signal }, 'ending after what is in flight is finished');
        resolve();
      });
  });
}
