import type { Logger } from 'pino';
import { type ProblemKind, problemOf, problems } from '../../protocol/api/problems.js';
import { StorageError, type StorageErrorKind } from '../storage/StorageError.js';
import type { LenderContext, Visit } from './Handler.js';

type Headers = Readonly<Record<string, string>>;

/** Ends a request with a problem. The caller reads the message: it names the fix and repeats nothing that came in. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly kind: ProblemKind,
    message: string,
    readonly headers: Headers = {},
  ) {
    super(message);
  }
}

/** Answers with `application/problem+json` (RFC 9457). */
export function answerProblem(c: LenderContext, kind: ProblemKind, detail: string, headers: Headers = {}): Response {
  c.get('visit').problem = kind;
  const problem = problems[kind];
  return c.body(JSON.stringify(problemOf(kind, detail, c.get('visit').traceId)), problem.status, {
    ...('retryAfterS' in problem && { 'retry-after': `${problem.retryAfterS}` }),
    ...headers,
    'content-type': 'application/problem+json',
  });
}

/** What an app answers to any error, for `app.onError`. */
export const answerError =
  (log: Logger) =>
  (error: Error, c: LenderContext): Response => {
    const { kind, message, headers } =
      error instanceof ProblemError ? error : problemOfError(log, error, c.get('visit'));
    return answerProblem(c, kind, message, headers);
  };

/** Whether the caller is told that the books are away, or that the lender has failed. */
const storageProblems: Readonly<Record<StorageErrorKind, 'unavailable' | 'internal-error'>> = {
  'driver-missing': 'internal-error',
  'invalid-url': 'internal-error',
  'directory-in-use': 'internal-error',
  'not-a-backup': 'internal-error',
  'not-migrated': 'unavailable',
  'newer-database': 'internal-error',
  unavailable: 'unavailable',
  'unsafe-integer': 'internal-error',
};

const details = {
  unavailable: 'The lender’s books cannot be reached. Send the request again.',
  'internal-error': 'Send the request again. If it fails again, tell the lender the traceId.',
} as const;

/**
 * What the caller is told of an error that no handler expected. The log gets the kind of error and where it was thrown, but
 * not its message: a database quotes the values that it refused.
 */
export function problemOfError(log: Logger, error: Error, visit: Visit): ProblemError {
  const { name, stack = '' } = error;
  const code = (error as { code?: unknown }).code;
  const at = stack
    .split('\n')
    .filter(line => line.startsWith('    at '))
    .slice(0, 8);
  const { traceId, requestId, operation } = visit;
  log.error({ traceId, requestId, operation, error: name, code, at }, 'failed');
  const kind = error instanceof StorageError ? storageProblems[error.kind] : 'internal-error';
  return new ProblemError(kind, details[kind]);
}
