import * as z from 'zod/mini';
import { currencyCode, shortText } from './formats.js';

/** A whole, exactly representable amount in minor units. */
export const minorUnits = z.int().check(z.nonnegative());

/** What is being bought. `order` is the merchant's own reference, so that two equal carts stay two purchases. */
export const purchaseSchema = z.object({
  amountMinor: minorUnits.check(z.positive()),
  currency: currencyCode,
  order: z.optional(shortText),
});

export type Purchase = z.infer<typeof purchaseSchema>;
