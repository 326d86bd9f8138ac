import { LenderError, type LenderErrorDetails, type LenderErrorKind } from '../LenderError.js';

/** `kind` of a problem to kind of an error. Every other problem is the lender's refusal of the request itself. */
const KINDS: Readonly<Record<string, LenderErrorKind>> = {
  'key-in-flight': 'conflict',
  'key-reused': 'conflict',
  // Whoever answers so is no lender, or stands under another address.
  'not-found': 'malformed',
  'method-not-allowed': 'malformed',
};
const LONGEST_DETAIL = 300;

/** What a lender's `application/problem+json` says; null where it is none. */
export interface Problem {
  readonly kind: string;
  readonly detail: string;
}

export function readProblem(json: unknown): Problem | null {
  const { kind, detail, title } = (json ?? {}) as Record<string, unknown>;
  const text = detail ?? title;
  return typeof kind === 'string' && typeof text === 'string' ? { kind, detail: text.slice(0, LONGEST_DETAIL) } : null;
}

/** True of an error that the lender's problem of this kind became. */
export const isProblem = (error: unknown, kind: string): boolean =>
  ((error as Partial<Error> | null)?.cause as Partial<Problem> | undefined)?.kind === kind;

/**
 * An answer that is no success. Null where it is neither a problem of the lender's nor a status that says enough by itself,
 * as a proxy's does when the lender behind it is away.
 */
export function problemError(
  step: string,
  status: number,
  problem: Problem | null,
  details: LenderErrorDetails,
): LenderError | null {
  const plain = status >= 500 ? 'unavailable' : status === 429 ? 'rate-limited' : null;
  const kind = plain ?? (problem && ((Object.hasOwn(KINDS, problem.kind) && KINDS[problem.kind]) || 'rejected'));
  if (!kind) return null;
  return new LenderError(
    kind,
    `The lender answered ${step} with ${status}: ${problem?.detail ?? 'it gives no reason.'}`,
    {
      ...details,
      cause: problem,
      // After a failure inside, and while the same key is at work elsewhere, nobody knows yet what comes of it.
      outcomeUnknown: status >= 500 || problem?.kind === 'key-in-flight',
    },
  );
}
