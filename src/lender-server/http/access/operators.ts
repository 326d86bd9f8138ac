import { createHash, timingSafeEqual } from 'node:crypto';
import { type OperatorRole, operatorRoles } from '../../../protocol/api/operatorRoles.js';
import type { Grants } from '../../storage/console/sqlGrants.js';
import { ProblemError } from '../ProblemError.js';
import { mayDo, type OperatorTask } from './rights.js';

// Hono's `bearerAuth` answers 400, not 401, to a token of another scheme.

/** One of the lender's people, by name. The lender knows no token, only the digests of tokens. */
export interface Operator {
  readonly name: string;
  /** SHA-256 in hex. Tokens are too random to be guessed, so that a fast digest is enough. */
  readonly tokenSha256: string;
  /** Until they are changed in the books. Absent: all of them, as before there were roles. */
  readonly roles?: readonly OperatorRole[];
}

/** An operator with the roles that hold now. */
export interface KnownOperator extends Operator {
  readonly roles: readonly OperatorRole[];
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

/** Finds out what an operator may do now. Null: the operator is disabled. */
export async function withRoles(grants: Pick<Grants, 'of'>, operator: Operator): Promise<KnownOperator | null> {
  const { roles = operator.roles ?? operatorRoles } = (await grants.of(operator.name)) ?? {};
  return roles.length ? { ...operator, roles } : null;
}

interface Desk {
  readonly operators: readonly Operator[];
  readonly grants: Pick<Grants, 'of'>;
}

/**
 * Finds out which operator calls, and whether the operator may.
 *
 * @throws ProblemError `operator-only`, `not-permitted`
 */
export async function operatorOf(
  { operators, grants }: Desk,
  authorization: string | undefined,
  task: OperatorTask,
): Promise<KnownOperator> {
  const token = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(authorization ?? '')?.[1];
  const named = token === undefined ? null : operatorWith(operators, token);
  const operator = named && (await withRoles(grants, named));
  if (!operator)
    throw new ProblemError(
      'operator-only',
      operators.length
        ? 'Send an operator’s token as Authorization: Bearer.'
        : 'These calls are closed: the lender’s configuration has no operators.',
      { 'www-authenticate': 'Bearer realm="operator"' },
    );
  if (!mayDo(operator.roles, task))
    throw new ProblemError('not-permitted', 'Have an operator with the role admin give you a role that may.');
  return operator;
}
