import type { Logger } from 'pino';
import { createServer, type RunningServer } from '../../lender-server/http/createServer.js';
import type { LenderMetrics } from '../../lender-server/metrics/lenderMetrics.js';
import { createOpsApp } from '../../lender-server/ops/createOpsApp.js';
import { forget } from '../../lender-server/ops/forget.js';
import type { Keyring } from '../../lender-server/signing/openKeyring.js';
import type { Reviews } from '../../lender-server/storage/reviews/sqlReviews.js';
import type { LenderConfig } from './lenderConfig.js';
import type { OpenedBooks } from './openBooks.js';
import { notListening } from './preconditions.js';
import { retentionOf } from './retentionOf.js';

export interface OperationsParts {
  readonly config: LenderConfig;
  readonly books: OpenedBooks;
  readonly reviews: Pick<Reviews, 'enter'>;
  readonly keyring: Keyring;
  readonly log: Logger;
  readonly metrics: LenderMetrics;
  readonly host: string;
  readonly port: number;
}

/** Serves metrics, backups and erasures at an address of their own. @throws CommandError where nobody can listen there */
export async function startOperations(parts: OperationsParts): Promise<RunningServer> {
  const { config, books, reviews, keyring, log, metrics, host, port } = parts;
  const app = createOpsApp({
    metrics,
    backup: books.backup,
    erase: forget(books.retention(retentionOf(config.retention)), keyring.applicantKeys, Date.now),
    operators: config.operators,
    grants: books.grants,
    enter: reviews.enter,
    log: log.child({ operations: true }),
  });
  const server = await createServer(app, { host, port, graceMs: config.graceSeconds * 1_000 }).catch(error => {
    throw notListening(error, host, port);
  });
  log.info({ host, port: server.port }, 'metrics are at /metrics of the operations port');
  return server;
}
