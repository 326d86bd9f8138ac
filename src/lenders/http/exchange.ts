import ky from 'ky';
import { toJson } from '../../protocol/messages/toJson.js';
import { malformed } from '../decodeDecision.js';
import type { CallOptions } from '../LenderAdapter.js';
import { LenderError } from '../LenderError.js';
import { type RetryOptions, retryWaitMs } from '../retryPolicy.js';
import { type Deadline, withDeadline } from './Deadline.js';
import { callUrl } from './lenderUrl.js';
import { problemError, readProblem } from './problemError.js';
import { MOST_BYTES, readBody } from './readBody.js';
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

export interface HttpAnswer<T> {
  /** Undefined: the value that the request's If-None-Match names still holds. */
  readonly value: T | undefined;
  readonly etag: string | null;
}

/** What happens around each attempt of a request. */
export interface AttemptHooks<T> {
  /** An answer that makes sending unnecessary; null where there is none. */
  before?(deadline: Deadline): Promise<T | null>;
  /** Told how an attempt failed, perhaps twice. May change the error. */
  failed?(error: LenderError): void;
}

export interface Exchange {
  /** Sends one request, again where its failure may pass by itself, and reads its answer. @throws LenderError */
  send<T>(ask: Ask, options: CallOptions, read: (json: unknown) => T, hooks?: AttemptHooks<T>): Promise<HttpAnswer<T>>;
  /** Sends one request once, within the time of another. @throws LenderError */
  once<T>(ask: Ask, deadline: Deadline, read: (json: unknown) => T): Promise<HttpAnswer<T>>;
}

function isType(response: Response, type: string): boolean {
  return response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() === type;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @throws LenderError where the answer is a problem or cannot be used; whatever `fetch` throws where the connection breaks */
async function readResponse<T>(
  { step, headers: sent }: Ask,
  response: Response,
  read: (json: unknown) => T,
): Promise<HttpAnswer<T>> {
  const { status, type, ok, headers } = response;
  const etag = headers.get('etag');
  const text = await readBody(response);
  if (status === 304 && sent?.['if-none-match']) return { value: undefined, etag };
  if (type === 'opaqueredirect' || (status >= 300 && status < 400))
    throw malformed(step, 'it is a redirect; give its target');
  if (!ok) {
    const problem = isType(response, 'application/problem+json') && text !== null ? readProblem(parse(text)) : null;
    const wait = retryAfterMs(headers.get('retry-after'), Date.now());
    throw (
      problemError(step, status, problem, wait) ??
      malformed(step, `it has status ${status} and is not application/problem+json`)
    );
  }
  if (!isType(response, 'application/json')) throw malformed(step, `it is not application/json; check ${response.url}`);
  if (text === null) throw malformed(step, `it is over ${MOST_BYTES} bytes`);
  const parsed = parse(text);
  if (parsed === undefined) throw malformed(step, 'it is not JSON');
  return { value: read(parsed), etag };
}

/**
 * Sends requests to a lender. No cookies travel. No redirect is followed, because that would hand the request to somebody else.
 *
 * Attempts and waits are ky's, by the one policy of `retryPolicy`. Its timeout and its errors are not used: the timeout
 * ends with the headers of one attempt, and here one limit holds for all attempts, their waits and their bodies. Its
 * errors hold neither a body that broke off nor a limited one, nor whether the outcome is known.
 */
export function exchangeWith(
  lender: URL,
  retry: RetryOptions,
  fetch = (request: Request) => globalThis.fetch(request),
): Exchange {
  const client = ky.create({ timeout: false, throwHttpErrors: false, credentials: 'omit', redirect: 'manual' });

  const send = async <T>(
    ask: Ask,
    deadline: Deadline,
    read: (json: unknown) => T,
    rules: RetryOptions,
    { before, failed }: AttemptHooks<T> = {},
  ): Promise<HttpAnswer<T>> => {
    const { step, path, query, headers, post, json } = ask;
    const method = post ? 'post' : 'get';
    const body = json === undefined ? undefined : toJson(json);
    let answer: HttpAnswer<T> | undefined;
    let requestId: string | undefined;
    let waitMs = 0;
    /** Whether a request may be under way, or have got lost. */
    let doubtful = false;

    const failureOf = (thrown: unknown): LenderError => {
      const error =
        thrown instanceof LenderError
          ? thrown
          : (deadline.over(step, doubtful) ??
            new LenderError('network', `The connection to the lender failed at ${step}.`, {
              outcomeUnknown: true,
              cause: thrown,
            }));
      Object.assign(error, { requestId: error.requestId ?? requestId });
      failed?.(error);
      return error;
    };

    const sent = client(callUrl(lender, path, query), {
      method,
      signal: deadline.signal,
      headers: {
        accept: 'application/json, application/problem+json',
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      // Not through ky, which sends a clone: a browser's developer tools show no body of that.
      fetch: request => {
        doubtful = true;
        return deadline.within(fetch(body ? new Request(request, { body }) : (request as Request)));
      },
      // A sheet may be kept as the lender says; where something stands is asked anew.
      ...(step !== 'terms' && { cache: 'no-store' }),
      retry: {
        limit: Number.POSITIVE_INFINITY,
        methods: [method],
        shouldRetry({ error, retryCount }) {
          const failure = failureOf(error);
          doubtful = failure.outcomeUnknown;
          const wait = retryWaitMs(failure, retryCount, Math.random, rules);
          if (wait === null || Date.now() + wait >= deadline.until) return false;
          waitMs = wait;
          return true;
        },
        delay: () => waitMs,
      },
      hooks: {
        beforeRequest: [
          async () => {
            requestId = undefined;
            const over = deadline.over(step, doubtful);
            if (over) throw over;
            const value = await before?.(deadline);
            if (!value) return;
            answer = { value, etag: null };
            return new Response();
          },
        ],
        afterResponse: [
          async (_request, _options, response) => {
            if (answer) return;
            requestId = response.headers.get('fenqi-request-id') ?? undefined;
            // Read here and not after ky is done: a body that breaks off is one more failed attempt.
            answer = await readResponse(ask, response, read);
          },
        ],
      },
    });
    try {
      await deadline.within(sent);
    } catch (thrown) {
      throw failureOf(thrown);
    }
    return answer!;
  };

  return {
    send: (ask, options, read, hooks) =>
      withDeadline(options, deadline => send(ask, deadline, read, options.once ? { attempts: 1 } : retry, hooks)),
    once: (ask, deadline, read) => send(ask, deadline, read, { attempts: 1 }),
  };
}
