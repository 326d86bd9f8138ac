import { createHash, timingSafeEqual } from 'node:crypto';
import { ProblemError } from '../ProblemError.js';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Compared in constant time, and without telling its length. @throws ProblemError `operator-only` */
export function checkOperator(expected: string | null, authorization: string | undefined): void {
  const given = /^Bearer ([\x21-\x7e]+)$/i.exec(authorization ?? '')?.[1];
  const same = timingSafeEqual(digest(given ?? ''), digest(expected ?? ''));
  if (expected && given && same) return;
  throw new ProblemError(
    'operator-only',
    expected
      ? 'Send the operator’s token as Authorization: Bearer.'
      : 'The lender was started without FENQI_OPERATOR_TOKEN; these calls are closed.',
    { 'www-authenticate': 'Bearer realm="operator"' },
  );
}
