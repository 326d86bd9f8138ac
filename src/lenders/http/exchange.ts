import ky from 'ky';
import { toJson } from '../../protocol/messages/toJson.js';
import { malformed } from '../decodeDecision.js';
import { LenderError } from '../LenderError.js';
import type { Limit } from './Limit.js';
import { callUrl } from './lenderUrl.js';
import { problemError, readProblem } from './problemError.js';
import { MOST_BYTES, readText } from './readText.js';
import { retryAfterMs } from './retryAfterMs.js';

/** One request. */
export interface Ask {
  /** What it is called in messages. */
  readonly step: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sends a POST, which needs an `Idempotency-Key`. */
  readonly post?: true;
  readonly json?: unknown;
}

export interface Answer<T> {
  /** Undefined: what the request's If-None-Match names still holds. */
  readonly value: T | undefined;
  readonly etag: string | null;
}

export type Exchange = <T>(ask: Ask, limit: Limit, read: (json: unknown) => T) => Promise<Answer<T>>;

const isType = (response: Response, type: string) =>
  response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() === type;

/**
 * Sends one request and reads its answer: a value, or a `LenderError`. Nothing is tried twice here. No cookies travel, and no
 * redirect is followed, which would hand the request to somebody else.
 */
export function exchangeWith(lender: URL, fetch = (request: Request) => globalThis.fetch(request)): Exchange {
  const send = ky.create({
    retry: 0,
    timeout: false,
    throwHttpErrors: false,
    credentials: 'omit',
    redirect: 'manual',
  });
  return async ({ step, path, query, headers, post, json }, limit, read) => {
    const early = limit.over(step, false);
    if (early) throw early;
    let requestId: string | undefined;
    const body = json === undefined ? undefined : toJson(json);
    try {
      const sent = send(callUrl(lender, path, query), {
        method: post ? 'post' : 'get',
        signal: limit.signal,
        headers: {
          accept: 'application/json, application/problem+json',
          ...(body && { 'content-type': 'application/json' }),
          ...headers,
        },
        // Not through ky, which sends a clone: a browser's developer tools show no body of that.
        fetch: request => fetch(body ? new Request(request, { body }) : (request as Request)),
        // A sheet may be kept as the lender says; where something stands is asked anew.
        ...(step !== 'terms' && { cache: 'no-store' }),
      });
      const response = await within(limit.signal, sent);
      const { status, type, ok } = response;
      requestId = response.headers.get('fenqi-request-id') ?? undefined;
      const etag = response.headers.get('etag');
      const text = await within(limit.signal, readText(response));
      if (status === 304 && headers?.['if-none-match']) return { value: undefined, etag };
      if (type === 'opaqueredirect' || (status >= 300 && status < 400))
        throw malformed(step, 'it is a redirect; give the URL that it leads to');
      if (!ok) {
        const problem = isType(response, 'application/problem+json') && text !== null ? readProblem(parse(text)) : null;
        const wait = retryAfterMs(response.headers.get('retry-after'), Date.now());
        const error = problemError(step, status, problem, { requestId, retryAfterMs: wait });
        throw error ?? malformed(step, `it has status ${status} and is no application/problem+json of a lender`);
      }
      if (!isType(response, 'application/json')) throw malformed(step, 'it is no application/json');
      if (text === null) throw malformed(step, `it is larger than ${MOST_BYTES} bytes`);
      const parsed = parse(text);
      if (parsed === undefined) throw malformed(step, 'it is no JSON');
      return { value: read(parsed), etag };
    } catch (error) {
      const failure =
        error instanceof LenderError
          ? error
          : (limit.over(step, true) ??
            new LenderError('network', `The connection to the lender failed at ${step}.`, {
              outcomeUnknown: true,
              cause: error,
            }));
      throw Object.assign(failure, { requestId });
    }
  };
}

/** Node's fetch forgets the signal of a request once its garbage is collected, and would wait for a silent lender without end. */
function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', reject);
    if (signal.aborted) reject();
    work.then(resolve, reject);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
