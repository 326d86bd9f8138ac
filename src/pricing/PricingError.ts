/**
 * What is wrong:
 * - `invalid-amount`: not a decimal text, or not a safe integer >= 0 of minor units
 * - `unknown-currency`: not an active ISO 4217 code, or not the sheet's
 * - `invalid-rate`: not an exact rate text, or outside 0 to 100 %
 * - `invalid-date`: not a civil day "YYYY-MM-DD" of the years 1 to 9999
 * - `invalid-terms`: a term sheet or an option breaks a rule; the message names the path
 * - `no-apr`: no rate balances the cash flows
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

/** The only error that pricing throws on purpose. `message` says what to change. */
export class PricingError extends Error {
  override readonly name = 'PricingError';
  readonly kind: PricingErrorKind;

  constructor(kind: PricingErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Throws as an expression, which keeps the callers and a page's first script short. */
export const fail = (kind: PricingErrorKind, message: string): never => {
  throw new PricingError(kind, message);
};
