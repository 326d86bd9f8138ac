import { createHash, timingSafeEqual } from 'node:crypto';
import { ProblemError } from '../ProblemError.js';

// Hono's `bearerAuth` answers 400, not 401, to a token of another scheme.

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * Compares in constant time, and reveals not even the length of the token.
 *
 * @throws ProblemError `operator-only`
 */
export function checkOperator(expected: string | null, authorization: string | undefined): void {
  const given = /^Bearer ([\x21-\x7e]+)$/i.exec(authorization ?? '')?.[1];
  const same = timingSafeEqual(digest(given ?? ''), digest(expected ?? ''));
  if (expected && given && same) return;
  throw new ProblemError(
    'operator-only',
    expected
      ? 'Send the operator’s token as Authorization: Bearer.'
      : 'These calls are closed: the lender was started without FENQI_OPERATOR_TOKEN.',
    { 'www-authenticate': 'Bearer realm="operator"' },
  );
}
