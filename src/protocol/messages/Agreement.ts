import { type Infer, list, openRecord, optional, text } from '../../pricing/shapes/Shape.js';
import { minorUnits } from './formats.js';

export const agreementInstallmentShape = openRecord({
  due: text(),
  principalMinor: minorUnits,
  interestMinor: minorUnits,
  feeMinor: minorUnits,
  totalMinor: minorUnits,
});

export const agreementShape = openRecord({
  id: text(),
  /** The application that it came from. */
  reference: text(),
  lender: text(),
  /** The merchant it was made at. A merchant refuses an agreement of another one. */
  merchant: optional(text()),
  jurisdiction: optional(text()),
  /** The term sheet it was made from. */
  termsId: optional(text()),
  planId: text(),
  currency: text(),
  amountMinor: minorUnits,
  downPaymentMinor: minorUnits,
  financedMinor: minorUnits,
  financeChargeMinor: minorUnits,
  totalMinor: minorUnits,
  /** Percent, as displayed to the shopper. */
  apr: text(),
  installments: list(agreementInstallmentShape),
  /** ISO 8601 instant. */
  committedAt: text(),
  order: optional(text()),
  /** A compact JWS, where the lender signs. */
  signature: optional(text()),
});

/** The committed loan as the lender states it. */
export interface Agreement extends Infer<typeof agreementShape> {}
