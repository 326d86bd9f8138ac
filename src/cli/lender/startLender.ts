import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { createLenderApp } from '../../lender-server/http/createLenderApp.js';
import { createServer } from '../../lender-server/http/createServer.js';
import { defaultFollowing, defaultLimits } from '../../lender-server/http/LenderSettings.js';
import { testShoppers } from '../../lender-server/http/testShoppers.js';
import type { Keyring } from '../../lender-server/signing/openKeyring.js';
import type { Books } from '../../lending/applications/Books.js';
import { createLendingService, dependenciesOf } from '../../lending/applications/createLendingService.js';
import type { LendingService } from '../../lending/applications/LendingService.js';
import { currentPolicy } from '../../lending/policy/currentPolicy.js';
import { currentProducts } from '../../lending/products/currentProducts.js';
import { currentModel } from '../../lending/score/currentModel.js';
import type { UnreadyReason } from '../../protocol/api/serverSchemas.js';
import { recomputeOffers } from '../../recompute/recomputeOffers.js';
import { version } from '../version.js';
import { every } from './every.js';
import type { LenderConfig } from './lenderConfig.js';

const DAY_MS = 24 * 60 * 60_000;
/** Whoever asks whether the lender is ready asks the database at most so often. */
const READY_MS = 1_000;

export interface LenderParts {
  readonly config: LenderConfig;
  readonly books: Books;
  readonly keyring: Keyring;
  readonly log: Logger;
  /** What the storage lacks to decide; empty: nothing. */
  readonly unready: () => Promise<readonly UnreadyReason[]>;
  readonly host: string;
  readonly port: number;
  readonly testShoppers: boolean;
  /** Null: the operator's calls are closed. */
  readonly operatorToken: string | null;
}

export interface RunningLender {
  readonly port: number;
  /** Where this process answers; shoppers may reach it under `publicUrl`. */
  readonly url: string;
  /** Says that it is not ready, accepts no more, finishes what is in flight. Books stay open. */
  close(): Promise<void>;
}

/** A whole lender over HTTP: service, signature, server, sweeper. @throws the error of `listen`, such as `EADDRINUSE` */
export async function startLender(parts: LenderParts): Promise<RunningLender> {
  const { config, keyring, log, host } = parts;
  const stopping = new AbortController();
  let url = `http://${host.includes(':') ? `[${host}]` : host}`;
  const publicUrl = () => (config.publicUrl ?? url).replace(/\/+$/, '');
  const service = deskOf(parts, publicUrl);
  const unready = remembered(parts.unready, READY_MS);
  const app = createLenderApp({
    service,
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
      if (released) log.info({ released }, 'reservations that lapsed were given back');
    }),
    every(60_000, log, 'rotate', async () => {
      const { rotateKeyAfterDays: days } = config;
      if (days && (await keyring.rotateIfOlder(days * DAY_MS))) log.info('agreements are signed with a new key');
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

function deskOf({ config, books, keyring }: LenderParts, publicUrl: () => string): LendingService {
  return createLendingService(
    dependenciesOf({
      books,
      lender: config.lender.id,
      products: currentProducts,
      policy: currentPolicy,
      model: currentModel,
      lendsIn: currency => Object.hasOwn(config.funds, currency),
      recompute: recomputeOffers,
      sign: keyring.sign,
      now: Date.now,
      // Ten times as quick as a digest of Web Crypto, which is a job for the thread pool.
      digest: text => createHash('sha256').update(text).digest('hex'),
      random: length => crypto.getRandomValues(new Uint8Array(length)),
      explainUrl: reference => `${publicUrl()}/v1/applications/${reference}/explanation`,
    }),
  );
}

/** The answer of the last question, while it is no older than that; who asks meanwhile waits for the same one. */
function remembered<Value>(ask: () => Promise<Value>, ms: number): () => Promise<Value> {
  let last: { readonly at: number; readonly value: Promise<Value> } | null = null;
  return () => {
    if (!last || performance.now() - last.at >= ms) last = { at: performance.now(), value: ask() };
    return last.value;
  };
}
