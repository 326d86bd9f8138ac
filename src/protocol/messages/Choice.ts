import { type Infer, openRecord, optional, text } from '../../pricing/shapes/Shape.js';
import { minorUnits } from './formats.js';

export const choiceShape = openRecord({
  planId: text(),
  /** More than the plan's terms ask for: a lender's alternative that the shopper took. */
  downPaymentMinor: optional(minorUnits),
});

/** The plan that a shopper chose. */
export interface Choice extends Infer<typeof choiceShape> {}
