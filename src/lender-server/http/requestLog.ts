import { createHash, randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import { routes } from '../../protocol/api/routes.js';
import { statedOrigin } from './access/merchantOf.js';
import type { LenderEnv, Visit } from './Handler.js';
import { traceOf } from './trace.js';

const REQUEST_ID = 'fenqi-request-id';

/** Hono's `requestId` would keep an id of one character, which finds nothing in a log. */
const harmlessId = /^[\w.:-]{8,128}$/;

/** A browser hides the answer from the page, so the log has to say it. */
const ORIGIN_FIX =
  'the page of an unknown origin was refused: add the origin to `origins` of its merchant in the file of --config';

/** Enough of a reference to find a case again, and too little to ask for it. */
const cut = (secret: string) => createHash('sha256').update(secret).digest('hex').slice(0, 12);

/** Is told of each request once it is answered. */
export type ObserveRequest = (visit: Visit, method: string, status: number, seconds: number) => void;

/**
 * Gives each request its id and its trace, and writes one line about it: never an address, a body, a token, a key or an applicant. An
 * id from outside is kept where it can do no harm in a log or a header.
 */
export function requestLog(log: Logger, observe: ObserveRequest = () => {}): MiddlewareHandler<LenderEnv> {
  return async (c, next) => {
    const trace = traceOf(c.req.header('traceparent'));
    const given = c.req.header(REQUEST_ID);
    const requestId = given !== undefined && harmlessId.test(given) ? given : randomUUID();
    const startedAt = performance.now();
    c.set('visit', { traceId: trace.traceId, requestId, startedAt });
    c.header(REQUEST_ID, requestId);
    c.header('traceparent', trace.traceparent);
    await next();
    const visit = c.get('visit');
    const { operation, merchant, problem, subject } = visit;
    const { status } = c.res;
    const ms = performance.now() - startedAt;
    observe(visit, c.req.method, status, ms / 1_000);
    const line = {
      traceId: trace.traceId,
      requestId,
      method: c.req.method,
      operation,
      merchant,
      problem,
      subject: subject && cut(subject),
      status,
      ms: Math.round(ms * 10) / 10,
    };
    const origin = c.req.header('origin');
    const isOfPage = !operation || routes[operation].audience === 'page';
    if (problem === 'origin-not-allowed' && isOfPage && origin !== undefined)
      log.warn({ ...line, origin: statedOrigin(origin) }, ORIGIN_FIX);
    else if (status >= 500) log.error(line, 'request');
    else log.info(line, 'request');
  };
}
