import { type Infer, list, openRecord, text } from '../../pricing/shapes/Shape.js';
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
});

/** Exactly what the shopper reviewed. The lender prices again and refuses a difference of one minor unit. */
export interface CommitRequest extends Infer<typeof commitRequestShape> {}
