/**
 * What can go wrong with a lender, as a closed list, and whether it may pass by itself:
 * - `network`: the connection failed; `timeout`: no answer within the time of the call
 * - `rate-limited`: too many requests; `unavailable`: the lender, or a proxy before it, is away or failed
 * - `conflict`: the idempotency key is being answered, or was used for another request; it passes only while its outcome is
 *   unknown, which `retryWaitMs` decides
 * - `rejected`: the lender refuses the request itself, which is not a decision about the shopper
 * - `already-financed`: the order has an agreement already, by another application, so the lender makes no second one
 * - `stale-terms`: the lender refuses an application because its term sheet is not, or no longer, the lender's: load the terms again
 * - `malformed`: the answer cannot be read
 * - `aborted`: the caller gave the call up
 * - `unsupported`: the lender cannot do this, for example look up a key
 */
export const mayPass = {
  network: true,
  timeout: true,
  'rate-limited': true,
  conflict: true,
  unavailable: true,
  rejected: false,
  'already-financed': false,
  'stale-terms': false,
  malformed: false,
  aborted: false,
  unsupported: false,
} as const;
export type LenderErrorKind = keyof typeof mayPass;

/** Whether the lender has refused the request itself: then nothing comes of an earlier one under the same key either. */
export const isRefusal = (kind: LenderErrorKind): boolean => kind === 'rejected' || kind === 'already-financed';

/** A lender that asks for a longer wait is asked again after this all the same. */
const LONGEST_RETRY_AFTER_MS = 60_000;

export interface LenderErrorDetails {
  /** True if the request may have reached the lender: ask for the status before repeating it. Default: false. */
  readonly outcomeUnknown?: boolean;
  /** How long the lender asks to wait. Nonsense is ignored, and a minute is the most. */
  readonly retryAfterMs?: number | undefined;
  /** Names the request in the lender's logs. */
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
}

/** A failed call of a lender. Its message is a sentence that a person can act on. */
export class LenderError extends Error {
  override readonly name = 'LenderError';
  declare readonly kind: LenderErrorKind;
  declare readonly outcomeUnknown: boolean;
  declare readonly retryAfterMs: number | undefined;
  declare readonly requestId: string | undefined;

  constructor(kind: LenderErrorKind, message: string, details: LenderErrorDetails = {}) {
    super(message, details);
    const { outcomeUnknown = false, retryAfterMs = -1, requestId } = details;
    this.kind = kind;
    this.outcomeUnknown = outcomeUnknown;
    this.retryAfterMs = retryAfterMs >= 0 ? Math.min(retryAfterMs, LONGEST_RETRY_AFTER_MS) : undefined;
    this.requestId = requestId;
  }
}

export const givenUp = (outcomeUnknown = true): LenderError =>
  new LenderError('aborted', 'The caller gave up.', { outcomeUnknown });

/** @param asking the call that was made, for the message */
export const outOfTime = (asking: string, timeoutMs: number, outcomeUnknown = true): LenderError =>
  new LenderError('timeout', `The lender did not answer ${asking} within ${timeoutMs / 1000} s.`, { outcomeUnknown });

/**
 * Whatever an adapter threw, as a `LenderError`. An error of another copy of this package (an adapter that the merchant
 * bundles beside the script tag) counts by its name and kind. Anything else is a fault in the adapter. It may have struck
 * after the request left, so the outcome is unknown.
 *
 * @param asking the call that was made, for the message
 */
export function asLenderError(thrown: unknown, asking: string): LenderError {
  if (thrown instanceof LenderError) return thrown;
  const { name, kind, message } = (thrown ?? {}) as Partial<LenderError>;
  if (name === 'LenderError' && kind && Object.hasOwn(mayPass, kind))
    return new LenderError(kind, `${message}`, thrown as LenderError);
  return new LenderError('unavailable', `The adapter failed at ${asking}: ${message ?? thrown}`, {
    outcomeUnknown: true,
    cause: thrown,
  });
}
