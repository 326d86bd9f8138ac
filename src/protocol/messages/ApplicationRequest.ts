import { type Infer, openRecord, optional, text } from '../../pricing/shapes/Shape.js';
import { choiceShape } from './Choice.js';
import { civilDay } from './formats.js';
import { purchaseShape } from './Purchase.js';

export const applicationRequestShape = openRecord({
  purchase: purchaseShape,
  choice: choiceShape,
  /** The term sheet that priced the offers the shopper saw. */
  termsId: text(),
  /** First day of the plan. */
  day: civilDay,
  /** Short-lived token from the merchant's server. It tells the lender alone who the shopper is. */
  applicant: optional(text()),
  /** BCP 47, for texts that the lender sends to the shopper. */
  locale: text(),
});

export interface ApplicationRequest extends Infer<typeof applicationRequestShape> {}
