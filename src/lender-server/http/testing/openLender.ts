import pino from 'pino';
import { createLendingService } from '../../../lending/applications/createLendingService.js';
import type { LenderDependencies } from '../../../lending/applications/LenderDependencies.js';
import { memoryBooks } from '../../../lending/applications/memory/memoryBooks.js';
import { testDependencies } from '../../../lending/applications/testing/testDependencies.js';
import { createLoanService } from '../../../lending/loans/createLoanService.js';
import { currentPolicy } from '../../../lending/policy/currentPolicy.js';
import type { ProblemKind } from '../../../protocol/api/problems.js';
import { problemsOf } from '../../../protocol/api/Route.js';
import { type OperationId, routes } from '../../../protocol/api/routes.js';
import type { Reviews } from '../../storage/reviews/sqlReviews.js';
import { applicantPages } from '../access/applicantPages.js';
import { digestOf } from '../access/operators.js';
import { createLenderApp } from '../createLenderApp.js';
import { createServer } from '../createServer.js';
import { defaultFollowing, defaultLimits, type LenderSettings } from '../LenderSettings.js';
import { createReviewDesk } from '../operator/reviewDesk.js';
import { noCallbacks } from './noCallbacks.js';
import { noFigures, noGrants } from './noFigures.js';
import { noFunds } from './noFunds.js';
import { noLedger } from './noLedger.js';
import { noReminders } from './noReminders.js';
import { noReviews } from './noReviews.js';
import { noRisk } from './noRisk.js';

export const SHOP = 'https://shop.example';

/** Names a problem that a call answered but its route does not list. Then the API is not as its document says. */
function unlistedIn(line: string): string | null {
  const { operation, problem } = JSON.parse(line) as { operation?: OperationId; problem?: ProblemKind };
  if (!operation || !problem || problemsOf(routes[operation]).includes(problem)) return null;
  return `${operation} answered ${problem}, which its route does not list`;
}

export interface OpenedLender {
  readonly url: string;
  readonly clock: { now: number };
  /** The log, as lines of JSON. */
  readonly lines: string[];
  readonly stopping: AbortController;
  readonly service: LenderSettings['service'];
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** @throws Error where a call answered a problem that its route does not list */
  close(): Promise<void>;
}

/** Opens a lender over real HTTP on a free port: the real service over books in memory, with the judge of the test dependencies. */
export async function openLender(
  { reviews = noReviews, ...over }: Partial<LenderSettings> & { readonly reviews?: Reviews } = {},
  dependencies: Partial<LenderDependencies> = {},
  graceMs?: number,
): Promise<OpenedLender> {
  const lines: string[] = [];
  const clock = { now: Date.parse('2026-11-23T10:00:00Z') };
  const now = () => clock.now;
  const funds = () => ({ daily: 1e12, surge: 0, reserve: 0 });
  let url = 'http://127.0.0.1';
  const pages = applicantPages(() => url);
  const behind = testDependencies(memoryBooks({ funds, now }), { now, ...pages, ...dependencies });
  const service = createLendingService(behind);
  const stopping = new AbortController();
  const settings: LenderSettings = {
    service,
    loans: createLoanService(behind),
    risk: noRisk,
    ledger: noLedger,
    funds: noFunds,
    callbacks: noCallbacks,
    ...noReminders,
    lender: { id: 'test-lender', name: 'Test <Lender>' },
    version: '0.0.0',
    texts: {},
    merchants: [{ id: 'shop-1', name: 'Shop', origins: [SHOP], scenarios: ['shopping'], keys: { keys: [] } }],
    keys: async () => ({ keys: [] }),
    applicantKeys: null,
    log: pino({ level: 'info' }, { write: line => lines.push(line) }),
    limits: { ...defaultLimits, perAddress: { burst: 1e6, perMinute: 1e6 }, signIn: { burst: 1e6, perMinute: 1e6 } },
    rateStore: null,
    following: { ...defaultFollowing, pollMs: 10 },
    proxies: 0,
    publicUrl: () => url,
    operators: [{ name: 'ann', tokenSha256: digestOf('operator-secret') }],
    grants: noGrants,
    figures: noFigures,
    loanRecord: behind.books.loan,
    policy: currentPolicy,
    desk: createReviewDesk({ ...behind, service, reviews }),
    reviewMs: behind.reviewMs,
    isErased: behind.books.isErased,
    acts: reviews,
    sessionSecrets: async () => [new Uint8Array(32)],
    testShoppers: null,
    unready: async () => [],
    stopping: stopping.signal,
    now,
    ...over,
  };
  const server = await createServer(createLenderApp(settings), {
    host: '127.0.0.1',
    port: 0,
    ...(graceMs !== undefined && { graceMs }),
  });
  url = `http://127.0.0.1:${server.port}`;
  return {
    url,
    clock,
    lines,
    service,
    stopping,
    ask: (path, init) => fetch(`${url}${path}`, init),
    close: async () => {
      stopping.abort();
      await server.close();
      const unlisted = lines.flatMap(line => unlistedIn(line) ?? []);
      if (unlisted.length) throw new Error(unlisted.join('; '));
    },
  };
}
