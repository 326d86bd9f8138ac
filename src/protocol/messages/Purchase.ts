import { type Infer, openRecord, optional, whole } from '../../pricing/shapes/Shape.js';
import { currencyCode, shortText } from './formats.js';

/** What is being bought. */
export const purchaseShape = openRecord({
  amountMinor: whole(1),
  currency: currencyCode,
  /** The merchant's own reference, so that two equal carts stay two purchases. */
  order: optional(shortText),
});

export interface Purchase extends Infer<typeof purchaseShape> {}
