import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { applicantPages } from '../../lender-server/http/access/applicantPages.js';
import { createLenderApp } from '../../lender-server/http/createLenderApp.js';
import { createServer } from '../../lender-server/http/createServer.js';
import { defaultFollowing, defaultLimits, type LenderSettings } from '../../lender-server/http/LenderSettings.js';
import { createReviewDesk } from '../../lender-server/http/operator/reviewDesk.js';
import { SESSION_PURPOSE } from '../../lender-server/http/operator/session.js';
import { testShoppers } from '../../lender-server/http/testShoppers.js';
import type { Keyring } from '../../lender-server/signing/openKeyring.js';
import type { Reviews } from '../../lender-server/storage/reviews/sqlReviews.js';
import type { Books } from '../../lending/applications/Books.js';
import {
  createLendingService,
  dependenciesOf,
  type ParametersInUse,
} from '../../lending/applications/createLendingService.js';
import type { LenderDependencies } from '../../lending/applications/LenderDependencies.js';
import type { LendingService } from '../../lending/applications/LendingService.js';
import { createLoanService } from '../../lending/loans/createLoanService.js';
import type { LoanService } from '../../lending/loans/LoanService.js';
import type { PaymentAdapter } from '../../lending/loans/PaymentAdapter.js';
import { sandboxPayments } from '../../lending/loans/sandboxPayments.js';
import type { UnreadyReason } from '../../protocol/api/serverSchemas.js';
import { recomputeOffers } from '../../recompute/recomputeOffers.js';
import { version } from '../command.js';
import type { LenderConfig } from './lenderConfig.js';

/** How often readiness asks the database at most. */
const READY_MS = 1_000;

export interface LenderParts {
  readonly config: LenderConfig;
  /** What decisions call the configuration. */
  readonly configuration: string;
  readonly books: Books;
  readonly risk: LenderSettings['risk'];
  /** The parameter set that decides. Absent: policy and model stay as they are configured. */
  readonly parametersInUse?: ParametersInUse;
  readonly ledger: LenderSettings['ledger'];
  readonly funds: LenderSettings['funds'];
  readonly callbacks: LenderSettings['callbacks'];
  readonly reminders: LenderSettings['reminders'];
  readonly contacts: LenderSettings['contacts'];
  readonly rateStore: LenderSettings['rateStore'];
  readonly keyring: Keyring;
  readonly log: Logger;
  /** Is told of each request once it is answered. */
  readonly observe?: LenderSettings['observe'];
  /** Why the storage cannot serve now. Empty: it can. */
  readonly unready: () => Promise<readonly UnreadyReason[]>;
  readonly host: string;
  readonly port: number;
  readonly testShoppers: boolean;
  /** What operators see and do. */
  readonly reviews: Reviews;
  readonly grants: LenderSettings['grants'];
  readonly figures: LenderSettings['figures'];
}

export interface RunningLender {
  readonly port: number;
  /** Where this process answers. Shoppers may reach it at `publicUrl`. */
  readonly url: string;
  readonly service: LendingService;
  readonly loans: LoanService;
  /** The address at which shoppers reach it, without a slash at its end. */
  readonly publicUrl: () => string;
  /** Says that the lender is not ready, accepts no more, and finishes what is in flight. The books stay open. */
  close(): Promise<void>;
}

/** Starts a lender over HTTP: service, signatures and server. @throws the error of `listen`, such as `EADDRINUSE` */
export async function startLender(parts: LenderParts): Promise<RunningLender> {
  const { config, keyring, log, host } = parts;
  const stopping = new AbortController();
  let url = `http://${host.includes(':') ? `[${host}]` : host}`;
  const publicUrl = () => (config.publicUrl ?? url).replace(/\/+$/, '');
  const dependencies = dependenciesIn(parts, publicUrl);
  const service = createLendingService(dependencies);
  const loans = createLoanService(dependencies);
  const unready = remembered(parts.unready, READY_MS);
  const app = createLenderApp({
    service,
    loans,
    risk: parts.risk,
    ledger: parts.ledger,
    funds: parts.funds,
    callbacks: parts.callbacks,
    reminders: parts.reminders,
    contacts: parts.contacts,
    rateStore: parts.rateStore,
    lender: config.lender,
    version,
    merchants: config.merchants,
    texts: config.texts,
    keys: keyring.publicKeys,
    applicantKeys: keyring.applicantKeys,
    log,
    ...(parts.observe && { observe: parts.observe }),
    limits: { ...defaultLimits, ...config.limits },
    following: defaultFollowing,
    proxies: config.proxies,
    publicUrl,
    operators: config.operators,
    grants: parts.grants,
    figures: parts.figures,
    loanRecord: parts.books.loan,
    policy: config.policy,
    desk: createReviewDesk({ ...dependencies, service, reviews: parts.reviews }),
    reviewMs: dependencies.reviewMs,
    isErased: parts.books.isErased,
    acts: parts.reviews,
    sessionSecrets: async () => (await keyring.sealer?.secrets(SESSION_PURPOSE)) ?? [],
    testShoppers: parts.testShoppers ? testShoppers : null,
    unready: async () => (stopping.signal.aborted ? ['shutting-down'] : unready()),
    stopping: stopping.signal,
    now: Date.now,
  });
  const server = await createServer(app, { host, port: parts.port, graceMs: config.graceSeconds * 1_000 });
  url = `${url}:${server.port}`;

  return {
    port: server.port,
    url,
    service,
    loans,
    publicUrl,
    async close() {
      stopping.abort();
      await new Promise(resolve => setTimeout(resolve, config.drainSeconds * 1_000));
      await server.close();
    },
  };
}

function dependenciesIn(
  { config, configuration, parametersInUse, books, keyring }: LenderParts,
  publicUrl: () => string,
): LenderDependencies {
  return dependenciesOf({
    books,
    lender: config.lender.id,
    products: config.products,
    policy: config.policy,
    model: config.model,
    configuration,
    ...(parametersInUse && { parametersInUse }),
    staffed: config.operators.length > 0,
    lendsIn: currency => Object.hasOwn(config.funds, currency),
    recompute: recomputeOffers,
    sign: keyring.sign,
    now: Date.now,
    // Ten times as fast as Web Crypto, which sends each digest to the thread pool.
    digest: text => createHash('sha256').update(text).digest('hex'),
    onDelivery: config.delivery.scenarios,
    deliveryDays: config.delivery.days,
    payments: paymentServices[config.payments](),
    random: length => crypto.getRandomValues(new Uint8Array(length)),
    ...applicantPages(publicUrl),
  });
}

/** The payment services that a configuration can name. */
const paymentServices: Readonly<Record<LenderConfig['payments'], () => PaymentAdapter | null>> = {
  none: () => null,
  sandbox: () => sandboxPayments(Date.now),
};

/** Asks at most once in `ms` milliseconds. Callers in between get the same answer. */
function remembered<Value>(ask: () => Promise<Value>, ms: number): () => Promise<Value> {
  let last: { readonly at: number; readonly value: Promise<Value> } | null = null;
  return () => {
    if (!last || performance.now() - last.at >= ms) last = { at: performance.now(), value: ask() };
    return last.value;
  };
}
