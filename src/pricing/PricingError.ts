/**
 * What is wrong, as a closed list:
 * - `invalid-amount`: not a decimal text or safe non-negative integer of minor units
 * - `unknown-currency`: not an active ISO 4217 code, or not the sheet's
 * - `invalid-rate`: not an exact rate text, or outside 0 to 10,000 %
 * - `invalid-date`: not a civil day "YYYY-MM-DD" of the years 1 to 9999
 * - `invalid-terms`: a term sheet or an option breaks a rule; the message names the path
 * - `no-apr`: the cash flows have no rate that balances them
 * - `out-of-range`: the right answer exceeds `Number.MAX_SAFE_INTEGER`
 */
export type PricingErrorKind =
  | 'invalid-amount'
  | 'unknown-currency'
  | 'invalid-rate'
  | 'invalid-date'
  | 'invalid-terms'
  | 'no-apr'
  | 'out-of-range';

/** The only error this entry throws on purpose. `message` says what to change. */
export class PricingError extends Error {
  override readonly name = 'PricingError';
  readonly kind: PricingErrorKind;

  constructor(kind: PricingErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Throwing as an expression keeps the callers, and the first script, short. */
export const fail = (kind: PricingErrorKind, message: string): never => {
  throw new PricingError(kind, message);
};
