import { createHash, randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { LenderEnv } from './Handler.js';

const REQUEST_ID = 'fenqi-request-id';

/** Hono's `requestId` would keep an id of one character, which finds nothing in a log. */
const harmlessId = /^[\w.:-]{8,128}$/;

/** Enough of a reference to find a case again, and too little to ask for it. */
const cut = (secret: string) => createHash('sha256').update(secret).digest('hex').slice(0, 12);

/**
 * Gives each request its id and writes one line about it: never an address, a body, a token, a key or an applicant. An id from
 * outside is kept where it can do no harm in a log or a header.
 */
export function requestLog(log: Logger): MiddlewareHandler<LenderEnv> {
  return async (c, next) => {
    const given = c.req.header(REQUEST_ID);
    const requestId = given !== undefined && harmlessId.test(given) ? given : randomUUID();
    const startedAt = performance.now();
    c.set('visit', { requestId, startedAt });
    c.header(REQUEST_ID, requestId);
    await next();
    const { operation, merchant, problem, subject } = c.get('visit');
    const { status } = c.res;
    const line = {
      requestId,
      method: c.req.method,
      operation,
      merchant,
      problem,
      subject: subject && cut(subject),
      status,
      ms: Math.round((performance.now() - startedAt) * 10) / 10,
    };
    if (status >= 500) log.error(line, 'request');
    else log.info(line, 'request');
  };
}
