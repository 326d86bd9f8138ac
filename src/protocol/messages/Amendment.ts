import { type Infer, list, oneOf, openRecord, optional, text, whole } from '../../pricing/shapes/Shape.js';
import { amendmentKinds } from './closedLists.js';
import { civilDay, instant, minorUnits, shortText } from './formats.js';

const dueInstallment = {
  /** As in the agreement. What a withdrawal leaves to be paid, and a payment that the bank took back, have the numbers after its last. */
  number: whole(1),
  due: civilDay,
  principalMinor: minorUnits,
  interestMinor: minorUnits,
  feeMinor: minorUnits,
  totalMinor: minorUnits,
};
export const dueInstallmentShape = openRecord(dueInstallment);

export const loanInstallmentShape = openRecord({
  ...dueInstallment,
  /** Absent: it is still to be paid. Then the amounts are what is left of it. */
  paidAt: optional(instant),
  /** What of it is paid already. Absent: all of it, or nothing. */
  paidMinor: optional(minorUnits),
});

export const amendmentShape = openRecord({
  id: text(),
  /** The agreement that it changes, and its place among that agreement's amendments; 1 is the first. */
  agreementId: text(),
  number: whole(1),
  kind: oneOf(amendmentKinds),
  /** In the words of whoever asked for it. */
  reason: shortText,
  amendedAt: instant,
  lender: text(),
  merchant: optional(text()),
  order: optional(text()),
  currency: text(),
  /** How much of the price this amendment takes back. */
  refundedMinor: minorUnits,
  /** The price that is left. */
  amountMinor: minorUnits,
  /** Interest and fees that are left. */
  financeChargeMinor: minorUnits,
  /** Everything that the shopper pays now: `paidMinor - returnMinor + owedMinor`, and `amountMinor + financeChargeMinor`. */
  totalMinor: minorUnits,
  /** What the shopper has paid, down payment included, less what earlier amendments return. */
  paidMinor: minorUnits,
  /** Paid above what is now owed: to be returned to the shopper. */
  returnMinor: minorUnits,
  /** Still to be paid, as `installments` lists it. */
  owedMinor: minorUnits,
  installments: list(dueInstallmentShape),
  /** A compact JWS, where the lender signs. */
  signature: optional(text()),
});

/** The new state of an agreement, as the lender states and signs it. */
export interface Amendment extends Infer<typeof amendmentShape> {}
export interface DueInstallment extends Infer<typeof dueInstallmentShape> {}
export interface LoanInstallment extends Infer<typeof loanInstallmentShape> {}
