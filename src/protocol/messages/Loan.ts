import { type Infer, list, oneOf, openRecord, optional } from '../../pricing/shapes/Shape.js';
import { agreementShape } from './Agreement.js';
import { amendmentShape, loanInstallmentShape } from './Amendment.js';
import { loanStates } from './closedLists.js';
import { civilDay, minorUnits } from './formats.js';

export const loanShape = openRecord({
  state: oneOf(loanStates),
  /** As it was made. It never changes. */
  agreement: agreementShape,
  /** What has changed it since and concerns the merchant, the oldest first. */
  amendments: list(amendmentShape),
  /** What was paid, at the figures of its day, and what is still to be paid. */
  installments: list(loanInstallmentShape),
  /** Still to be paid, as `installments` lists it. */
  owedMinor: minorUnits,
  /** What the amendments return to the shopper, in all. */
  returnMinor: minorUnits,
  /** The day on which the merchant was paid, where that waits for the delivery. Absent: it did not wait, or still does. */
  disbursedOn: optional(civilDay),
});

/** The life of an agreement at the lender. */
export interface Loan extends Infer<typeof loanShape> {}
