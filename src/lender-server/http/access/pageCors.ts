import type { LenderContext } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { merchantOf } from './merchantOf.js';

// Hono's `cors` cannot do this: it answers 204 to every preflight, a stranger's too, and rebuilds each answer to append Vary.

/** The headers that a page may read. The 304 of a term sheet has to keep them. */
export const exposedHeaders = [
  'ETag',
  'Retry-After',
  'Fenqi-Request-Id',
  'Traceparent',
  'RateLimit',
  'RateLimit-Policy',
] as const;
const requestHeaders = 'Content-Type, Idempotency-Key, If-None-Match, Last-Event-ID, Fenqi-Request-Id, Traceparent';

/** Lets the page of a known origin read the answer. Credentials never travel. */
export function allowOrigin(c: LenderContext, origin: string | undefined): void {
  if (origin === undefined) return;
  c.header('access-control-allow-origin', origin);
  c.header('access-control-expose-headers', exposedHeaders.join(', '));
}

/**
 * Answers what a browser asks before it sends a page's request.
 *
 * @throws ProblemError `unknown-merchant`, `origin-not-allowed`
 */
export function answerPreflight(settings: LenderSettings, c: LenderContext, methods: string): Response {
  c.header('vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers');
  const origin = c.req.header('origin');
  if (origin === undefined || c.req.header('access-control-request-method') === undefined)
    return c.body(null, 204, { allow: methods });
  c.get('visit').merchant = merchantOf(settings, { merchant: c.req.query('merchant') }, origin).id;
  allowOrigin(c, origin);
  return c.body(null, 204, {
    'access-control-allow-methods': methods,
    'access-control-allow-headers': requestHeaders,
    'access-control-max-age': '600',
  });
}
