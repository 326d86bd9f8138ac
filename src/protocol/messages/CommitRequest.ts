import { type Infer, list, openRecord, optional, text } from '../../pricing/shapes/Shape.js';
import { agreementInstallmentShape } from './Agreement.js';
import { choiceShape } from './Choice.js';
import { civilDay, minorUnits } from './formats.js';
import { purchaseShape } from './Purchase.js';

export const commitRequestShape = openRecord({
  reference: text(),
  purchase: purchaseShape,
  choice: choiceShape,
  day: civilDay,
  reviewed: openRecord({
    financedMinor: minorUnits,
    financeChargeMinor: minorUnits,
    totalMinor: minorUnits,
    apr: text(),
    installments: list(agreementInstallmentShape),
  }),
  /** The applicant's token of now. A lender may demand it where the application had one: then the reference alone commits nobody. */
  applicant: optional(text()),
});

/** Exactly what the shopper reviewed. The lender prices again and refuses a difference of one minor unit. */
export interface CommitRequest extends Infer<typeof commitRequestShape> {}
