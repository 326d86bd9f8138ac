import { answer, answerProblem } from '../answer.js';
import type { LenderSettings } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';
import type { LenderContext, Visit } from '../Visit.js';
import { merchantOf } from './merchantOf.js';

const exposed = 'ETag, Retry-After, Fenqi-Request-Id, RateLimit, RateLimit-Policy';
const requestHeaders = 'Content-Type, Idempotency-Key, If-None-Match, Last-Event-ID, Fenqi-Request-Id';

/** Lets the page of a known origin read the answer; credentials never travel. */
export function allowOrigin({ headers }: Visit, origin: string | undefined): void {
  if (origin === undefined) return;
  headers['access-control-allow-origin'] = origin;
  headers['access-control-expose-headers'] = exposed;
}

/** What a browser asks before it sends a page's request. */
export function preflight(settings: LenderSettings, c: LenderContext, methods: string): Response {
  const visit = c.get('visit');
  visit.headers['vary'] = 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers';
  const origin = c.req.header('origin');
  if (origin === undefined || c.req.header('access-control-request-method') === undefined)
    return answer(visit, 204, null, { allow: methods });
  try {
    visit.merchant = merchantOf(settings, { merchant: c.req.query('merchant') }, origin).id;
  } catch (error) {
    if (error instanceof ProblemError) return answerProblem(visit, error.kind, error.message);
    throw error;
  }
  allowOrigin(visit, origin);
  return answer(visit, 204, null, {
    'access-control-allow-methods': methods,
    'access-control-allow-headers': requestHeaders,
    'access-control-max-age': '600',
  });
}
