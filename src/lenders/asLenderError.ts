import { LenderError, type LenderErrorKind, lenderErrorKinds } from './LenderError.js';

/**
 * Whatever an adapter threw, as a `LenderError`. A `LenderError` of another copy of this package (an adapter bundled by
 * the merchant beside the script tag) counts by its name and kind. Anything else is a fault of the adapter's, which
 * may have struck after the request left: its outcome is unknown.
 */
export function asLenderError(thrown: unknown, asking: string): LenderError {
  if (thrown instanceof LenderError) return thrown;
  const { name, kind, message } = (thrown ?? {}) as Partial<LenderError>;
  if (name === 'LenderError' && lenderErrorKinds.includes(kind as LenderErrorKind))
    return new LenderError(kind as LenderErrorKind, `${message}`, thrown as LenderError);
  return new LenderError('unavailable', `The lender's adapter failed at ${asking}: ${message ?? thrown}`, {
    outcomeUnknown: true,
    cause: thrown,
  });
}
