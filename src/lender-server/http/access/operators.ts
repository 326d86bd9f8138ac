import { createHash, timingSafeEqual } from 'node:crypto';
import { ProblemError } from '../ProblemError.js';

// Hono's `bearerAuth` answers 400, not 401, to a token of another scheme.

/** One of the lender's people, by name. The lender knows no token, only the digests of tokens. */
export interface Operator {
  readonly name: string;
  /** SHA-256 in hex. Tokens are too random to be guessed, so that a fast digest is enough. */
  readonly tokenSha256: string;
}

export const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Compares with every digest in constant time. */
export function operatorWith(operators: readonly Operator[], token: string): Operator | null {
  const given = Buffer.from(digestOf(token), 'hex');
  let found: Operator | null = null;
  for (const operator of operators)
    if (timingSafeEqual(given, Buffer.from(operator.tokenSha256, 'hex'))) found = operator;
  return found;
}

/**
 * Finds out which operator calls.
 *
 * @throws ProblemError `operator-only`
 */
export function operatorOf(operators: readonly Operator[], authorization: string | undefined): Operator {
  const token = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(authorization ?? '')?.[1];
  const operator = token === undefined ? null : operatorWith(operators, token);
  if (operator) return operator;
  throw new ProblemError(
    'operator-only',
    operators.length
      ? 'Send an operator’s token as Authorization: Bearer.'
      : 'These calls are closed: the lender’s configuration has no operators.',
    { 'www-authenticate': 'Bearer realm="operator"' },
  );
}
