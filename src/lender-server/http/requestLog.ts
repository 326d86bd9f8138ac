import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { StorageError } from '../storage/StorageError.js';
import { ProblemError } from './ProblemError.js';
import type { Visit } from './Visit.js';

/** Enough of a reference to find a case again, not enough to ask for it. */
export const cut = (secret: string) => createHash('sha256').update(secret).digest('hex').slice(0, 12);

/** One line a request. Never an address, a body, a token, a key or an applicant. */
export function visitLog(log: Logger): (method: string, status: number, visit: Visit) => void {
  return (method, status, { requestId, operation, merchant, problem, subject, startedAt }) => {
    const line = {
      requestId,
      method,
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

/**
 * What went wrong inside. The line holds the kind of error and where it was thrown, but not its message: a database quotes
 * the values that it did not like.
 */
export function problemOfError(log: Logger, error: Error, visit: Visit): ProblemError {
  const { name, stack = '' } = error;
  const code = (error as { code?: unknown }).code;
  const at = stack
    .split('\n')
    .filter(line => line.startsWith('    at '))
    .slice(0, 8);
  log.error({ requestId: visit.requestId, operation: visit.operation, error: name, code, at }, 'failed');
  return error instanceof StorageError && (error.kind === 'unavailable' || error.kind === 'not-migrated')
    ? new ProblemError('unavailable', 'The lender’s books cannot be reached. Ask again.')
    : new ProblemError('internal-error', 'Ask again; if it stays, tell the lender the Fenqi-Request-Id.');
}
