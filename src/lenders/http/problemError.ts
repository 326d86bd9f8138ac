import type { ProblemKind } from '../../protocol/api/problems.js';
import { LenderError, type LenderErrorKind } from '../LenderError.js';

/** The problems that are more than the lender's refusal of the request itself. */
const errorKinds = {
  'key-in-flight': 'conflict',
  'key-reused': 'conflict',
  'stale-terms': 'stale-terms',
  'already-financed': 'already-financed',
  // Either the address is not a lender's, or the lender has moved.
  'not-found': 'malformed',
  'method-not-allowed': 'malformed',
} as const satisfies { readonly [Kind in ProblemKind]?: LenderErrorKind };

const isListed = (kind: string): kind is keyof typeof errorKinds => Object.hasOwn(errorKinds, kind);

const LONGEST_DETAIL = 300;

/** What a lender's `application/problem+json` says. A newer lender may know kinds that this list does not. */
export interface ReceivedProblem {
  readonly kind: string;
  readonly detail: string;
}

/** Null where the JSON is not a problem. */
export function readProblem(json: unknown): ReceivedProblem | null {
  const { kind, detail, title } = (json ?? {}) as Record<string, unknown>;
  const text = detail ?? title;
  return typeof kind === 'string' && typeof text === 'string' ? { kind, detail: text.slice(0, LONGEST_DETAIL) } : null;
}

/** True of an error that the lender's problem of this kind became. */
export const isProblem = (error: unknown, kind: ProblemKind): boolean =>
  ((error as Partial<Error> | null)?.cause as Partial<ReceivedProblem> | undefined)?.kind === kind;

/**
 * An answer that is not a success, as an error. Null where it is neither a problem of the lender's nor a status that says
 * enough by itself, as a proxy's does when the lender behind it is away.
 */
export function problemError(
  step: string,
  status: number,
  problem: ReceivedProblem | null,
  retryAfterMs: number | undefined,
): LenderError | null {
  const plain = status >= 500 ? 'unavailable' : status === 429 ? 'rate-limited' : null;
  const kind = plain ?? (problem && (isListed(problem.kind) ? errorKinds[problem.kind] : 'rejected'));
  if (!kind) return null;
  return new LenderError(kind, `The lender answered ${step} with ${status}: ${problem?.detail ?? 'no reason given.'}`, {
    retryAfterMs,
    cause: problem,
    // After a failure inside, and while the same key is at work elsewhere, nobody knows yet what comes of it.
    outcomeUnknown: status >= 500 || problem?.kind === 'key-in-flight',
  });
}
