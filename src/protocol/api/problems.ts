import * as z from 'zod/mini';

interface ProblemFacts {
  readonly status: number;
  /** One line for people. It holds nothing personal. */
  readonly title: string;
  /** After how many seconds the request may be repeated: the `Retry-After` header. */
  readonly retryAfterS?: number;
}

/**
 * The closed list of what can be wrong with a request, by `kind`. A decision about a person is not a problem: it is data,
 * with status 200.
 *
 * A problem names its trace, by which the lender's log is searched. It is the one thing that differs where a refusal is repeated.
 */
export const problems = {
  // The request as such.
  'malformed-request': { status: 400, title: 'The request is not what this call takes.' },
  'key-missing': { status: 400, title: 'The call needs an Idempotency-Key.' },
  'operator-only': { status: 401, title: 'The call is for the operator of the lender.' },
  'merchant-only': { status: 401, title: 'The call is for the merchant’s server, which signs it.' },
  'not-permitted': { status: 403, title: 'The operator’s roles do not allow this call.' },
  'unknown-merchant': { status: 403, title: 'The lender does not know the merchant.' },
  'origin-not-allowed': { status: 403, title: 'The page does not belong to the merchant.' },
  'not-found': { status: 404, title: 'There is nothing at this address.' },
  'method-not-allowed': { status: 405, title: 'The address does not answer this method.' },
  'body-too-large': { status: 413, title: 'The request is too large.' },
  'unsupported-media-type': { status: 415, title: 'The body does not have the media type that this call takes.' },
  'unknown-applicant': { status: 422, title: 'The applicant’s token is not valid.' },
  'other-purchase': { status: 422, title: 'The applicant’s token is for another purchase.' },

  // What the lending service refuses.
  'other-applicant': { status: 422, title: 'The application was made by another person.' },
  'token-used-up': { status: 422, title: 'The token was used as often as it may be.' },
  'unknown-application': { status: 404, title: 'The lender does not know this application.' },
  'erased-application': { status: 410, title: 'The lender has erased this application.' },
  'unknown-agreement': { status: 404, title: 'The lender does not know this agreement.' },
  'unknown-order': { status: 404, title: 'The order has no agreement.' },
  'unknown-callback': { status: 404, title: 'The lender does not know this callback.' },
  'key-in-flight': { status: 409, title: 'A request with this key is being answered.', retryAfterS: 1 },
  'key-reused': { status: 422, title: 'The key was used for another request.' },
  'unknown-plan': { status: 422, title: 'There is no such plan for this purchase.' },
  'unknown-currency': { status: 422, title: 'The lender does not lend in this currency.' },
  'unknown-day': { status: 422, title: 'The plan cannot begin on this day.' },
  'stale-terms': { status: 422, title: 'The term sheet is not that of the day.' },
  'figures-differ': { status: 422, title: 'The lender computes different figures from those reviewed.' },
  'not-what-was-approved': { status: 422, title: 'The commitment is not what was approved.' },
  'not-open': { status: 409, title: 'The application is no longer open for this.' },
  'review-too-late': { status: 409, title: 'It is too late for a review.' },
  'approved-already': { status: 409, title: 'The same person cannot approve twice.' },
  'already-financed': { status: 409, title: 'The order has an agreement already.' },
  'loan-ended': { status: 409, title: 'The loan can no longer be changed like this.' },
  'no-withdrawal': { status: 409, title: 'The shopper cannot withdraw from this agreement.' },
  'refund-too-large': { status: 422, title: 'The refund is larger than what is left of the price.' },
  'unknown-installment': { status: 422, title: 'The agreement has no such installment.' },
  'unknown-payment': { status: 404, title: 'The loan has no such payment.' },
  'payment-reused': { status: 409, title: 'The payment was booked otherwise.' },
  'nothing-owed': { status: 409, title: 'Nothing is owed.' },
  'nothing-to-return': { status: 409, title: 'The lender does not owe the shopper that much.' },
  'not-disbursed': { status: 409, title: 'The goods were not delivered yet.' },
  'date-not-movable': { status: 422, title: 'The schedule cannot be moved to this day.' },
  'payment-pending': { status: 409, title: 'Another payment is under way.' },
  'payment-failed': { status: 402, title: 'The payment did not go through.' },
  'ledger-empty': { status: 404, title: 'Nothing was entered into the ledger yet.' },
  'no-such-proof': { status: 404, title: 'The ledger has no such proof.' },
  'unknown-proposal': { status: 404, title: 'The lender does not know this proposal.' },
  'unknown-parameter-set': { status: 404, title: 'The lender has no such parameter set.' },
  'proposal-closed': { status: 409, title: 'The proposal is no longer open.' },
  'active-already': { status: 409, title: 'The parameter set is active already.' },
  'unsound-parameters': { status: 422, title: 'The lender may not decide by these parameters.' },
  'no-funds': { status: 409, title: 'The lender does not have that much money for it.' },
  'caps-only': { status: 409, title: 'The tiers of this currency have caps and no rules.' },

  // The lender itself.
  'rate-limited': { status: 429, title: 'Too many requests.', retryAfterS: 1 },
  'internal-error': { status: 500, title: 'The lender failed.' },
  unavailable: { status: 503, title: 'The lender is not available.', retryAfterS: 2 },
} as const satisfies Record<string, ProblemFacts>;

export type ProblemKind = keyof typeof problems;

export const problemKinds = Object.keys(problems) as ProblemKind[];

/** `application/problem+json` (RFC 9457). */
export const problemSchema = z.object({
  /** `urn:fenqi:problem:`, followed by the kind. */
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** What to do about it. It names paths, never values. */
  detail: z.string(),
  kind: z.enum(problemKinds),
  /** The trace (W3C Trace Context) of the request, which the lender's log names too. */
  traceId: z.optional(z.string().check(z.regex(/^[\da-f]{32}$/))),
});

export type Problem = z.infer<typeof problemSchema>;

export function problemOf(kind: ProblemKind, detail: string, traceId?: string): Problem {
  const { status, title } = problems[kind];
  return { type: `urn:fenqi:problem:${kind}`, title, status, detail, kind, ...(traceId !== undefined && { traceId }) };
}
