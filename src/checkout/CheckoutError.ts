/**
 * What is wrong with a call of the checkout:
 * - `missing-option`: an option or argument is required and was not given
 * - `invalid-option`: an option or argument has the wrong shape
 * - `unknown-plan`: the term sheet has no plan of that id
 * - `refused-plan`: the plan is not offered for this purchase, or not with that down payment
 * - `nothing-chosen`: an application needs a chosen plan
 * - `wrong-phase`: the call makes no sense in the present phase
 */
export type CheckoutErrorKind =
  | 'missing-option'
  | 'invalid-option'
  | 'unknown-plan'
  | 'refused-plan'
  | 'nothing-chosen'
  | 'wrong-phase';

/** A call of the checkout that cannot be done. `message` says what to write instead. */
export class CheckoutError extends TypeError {
  override readonly name = 'CheckoutError';
  readonly kind: CheckoutErrorKind;

  constructor(kind: CheckoutErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
