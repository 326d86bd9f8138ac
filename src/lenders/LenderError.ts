/** 409, 5xx and connection errors, as stripe-node does: what may pass by itself. */
export const passingKinds = ['network', 'timeout', 'rate-limited', 'conflict', 'unavailable'] as const;

/** Closed list. `rejected`: the lender refused the request itself (not the shopper). */
export const lenderErrorKinds = [...passingKinds, 'rejected', 'malformed', 'aborted', 'unsupported'] as const;
export type LenderErrorKind = (typeof lenderErrorKinds)[number];

export interface LenderErrorDetails {
  /** True if the request may have reached the lender: ask for the status before repeating it. */
  readonly outcomeUnknown?: boolean;
  readonly retryAfterMs?: number | undefined;
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
}

/** A failure of the conversation with a lender; its message is a sentence that a person can act on. */
export class LenderError extends Error {
  override readonly name = 'LenderError';
  declare readonly kind: LenderErrorKind;
  declare readonly outcomeUnknown: boolean;
  declare readonly retryAfterMs: number | undefined;
  declare readonly requestId: string | undefined;

  constructor(kind: LenderErrorKind, message: string, details: LenderErrorDetails = {}) {
    super(message, details);
    const { outcomeUnknown = false, retryAfterMs, requestId } = details;
    this.kind = kind;
    this.outcomeUnknown = outcomeUnknown;
    this.retryAfterMs = retryAfterMs;
    this.requestId = requestId;
  }
}
