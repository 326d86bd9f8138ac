import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { createLenderApp } from '../../lender-server/http/createLenderApp.js';
import { createServer } from '../../lender-server/http/createServer.js';
import { defaultFollowing, defaultLimits } from '../../lender-server/http/LenderSettings.js';
import { testShoppers } from '../../lender-server/http/testShoppers.js';
import type { Keyring } from '../../lender-server/signing/openKeyring.js';
import type { Books } from '../../lending/applications/Books.js';
import { createLendingService, dependenciesOf } from '../../lending/applications/createLendingService.js';
import type { LenderDependencies } from '../../lending/applications/LenderDependencies.js';
import { createLoanService } from '../../lending/loans/createLoanService.js';
import { currentPolicy } from '../../lending/policy/currentPolicy.js';
import { currentProducts } from '../../lending/products/currentProducts.js';
import { currentModel } from '../../lending/score/currentModel.js';
import type { UnreadyReason } from '../../protocol/api/serverSchemas.js';
import { LOCALES } from '../../protocol/Locale.js';
import { localeOfTag } from '../../protocol/localeOfTag.js';
import { recomputeOffers } from '../../recompute/recomputeOffers.js';
import { version } from '../command.js';
import type { LenderConfig } from './lenderConfig.js';

const DAY_MS = 24 * 60 * 60_000;
/** How often readiness asks the database at most. */
const READY_MS = 1_000;

export interface LenderParts {
  readonly config: LenderConfig;
  readonly books: Books;
  readonly keyring: Keyring;
  readonly log: Logger;
  /** Why the storage cannot serve now. Empty: it can. */
  readonly unready: () => Promise<readonly UnreadyReason[]>;
  readonly host: string;
  readonly port: number;
  readonly testShoppers: boolean;
  /** With null the operator's calls are closed. */
  readonly operatorToken: string | null;
}

export interface RunningLender {
  readonly port: number;
  /** Where this process answers. Shoppers may reach it at `publicUrl`. */
  readonly url: string;
  /** Says that the lender is not ready, accepts no more, and finishes what is in flight. The books stay open. */
  close(): Promise<void>;
}

/** Starts a whole lender over HTTP: service, signatures, server and upkeep. @throws the error of `listen`, such as `EADDRINUSE` */
export async function startLender(parts: LenderParts): Promise<RunningLender> {
  const { config, keyring, log, host } = parts;
  const stopping = new AbortController();
  let url = `http://${host.includes(':') ? `[${host}]` : host}`;
  const publicUrl = () => (config.publicUrl ?? url).replace(/\/+$/, '');
  const dependencies = dependenciesIn(parts, publicUrl);
  const service = createLendingService(dependencies);
  const unready = remembered(parts.unready, READY_MS);
  const app = createLenderApp({
    service,
    loans: createLoanService(dependencies),
    lender: config.lender,
    version,
    merchants: config.merchants,
    keys: keyring.publicKeys,
    log,
    limits: { ...defaultLimits, ...config.limits },
    following: defaultFollowing,
    proxies: config.proxies,
    publicUrl,
    operatorToken: parts.operatorToken,
    testShoppers: parts.testShoppers ? testShoppers : null,
    unready: async () => (stopping.signal.aborted ? ['shutting-down'] : unready()),
    stopping: stopping.signal,
    now: Date.now,
  });
  const server = await createServer(app, { host, port: parts.port, graceMs: config.graceSeconds * 1_000 });
  url = `${url}:${server.port}`;

  const upkeep = [
    every(config.sweepSeconds * 1_000, log, 'sweep', async () => {
      const released = await service.sweep();
      if (released) log.info({ released }, 'lapsed reservations were released');
    }),
    every(60_000, log, 'rotate', async () => {
      const { rotateKeyAfterDays: days } = config;
      if (days && (await keyring.rotateIfOlder(days * DAY_MS))) log.info('agreements are now signed with a new key');
    }),
  ];
  return {
    port: server.port,
    url,
    async close() {
      stopping.abort();
      await new Promise(resolve => setTimeout(resolve, config.drainSeconds * 1_000));
      await Promise.all([server.close(), ...upkeep.map(stop => stop())]);
    },
  };
}

function dependenciesIn({ config, books, keyring }: LenderParts, publicUrl: () => string): LenderDependencies {
  const pageOf = (name: string) => (reference: string, tag: string) => {
    const locale = localeOfTag(tag, LOCALES);
    return `${publicUrl()}/v1/applications/${reference}/${name}${locale ? `?lang=${locale}` : ''}`;
  };
  return dependenciesOf({
    books,
    lender: config.lender.id,
    products: currentProducts,
    policy: currentPolicy,
    model: currentModel,
    lendsIn: currency => Object.hasOwn(config.funds, currency),
    recompute: recomputeOffers,
    sign: keyring.sign,
    now: Date.now,
    // Ten times as fast as Web Crypto, which sends each digest to the thread pool.
    digest: text => createHash('sha256').update(text).digest('hex'),
    random: length => crypto.getRandomValues(new Uint8Array(length)),
    contractUrl: pageOf('contract'),
    explainUrl: pageOf('explanation'),
  });
}

/** Asks at most once in `ms` milliseconds. Callers in between get the same answer. */
function remembered<Value>(ask: () => Promise<Value>, ms: number): () => Promise<Value> {
  let last: { readonly at: number; readonly value: Promise<Value> } | null = null;
  return () => {
    if (!last || performance.now() - last.at >= ms) last = { at: performance.now(), value: ask() };
    return last.value;
  };
}

/**
 * Repeats work at intervals, never twice at once. A failure is logged, and the work is tried again.
 *
 * @returns ends the repetition, and waits for the round under way
 */
function every(ms: number, log: Logger, name: string, work: () => Promise<void>): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  let round = Promise.resolve();
  const next = () => {
    timer = setTimeout(() => {
      round = work()
        .catch((error: Error) =>
          log.error({ work: name, error: error.name, code: (error as { code?: unknown }).code }, 'failed'),
        )
        .finally(() => {
          if (!ended) next();
        });
    }, ms);
  };
  next();
  return () => {
    ended = true;
    clearTimeout(timer);
    return round;
  };
}
