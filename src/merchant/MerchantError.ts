/**
 * Why a call of the merchant's server came to nothing:
 * - `lender-away`: the lender cannot be reached, or has failed; try again later
 * - `no-encryption-key`: the lender publishes no key to encrypt with
 * - `refused`: the lender refuses the request; `problem` says why
 */
export const merchantErrorKinds = ['lender-away', 'no-encryption-key', 'refused'] as const;
export type MerchantErrorKind = (typeof merchantErrorKinds)[number];

/** A failed call. Its message is a sentence that a person can act on. */
export class MerchantError extends Error {
  override readonly name = 'MerchantError';

  constructor(
    readonly kind: MerchantErrorKind,
    message: string,
    /** The kind of the lender's problem, where it names one: see `problems` of the API. */
    readonly problem?: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
