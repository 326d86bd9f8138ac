import * as z from 'zod/mini';

/** A whole, exactly representable amount in minor units. */
export const minorUnits = z.int().check(z.nonnegative());

/** What is being bought. `order` is the merchant's own reference, so that two equal carts stay two purchases. */
export const purchaseSchema = z.object({
  amountMinor: minorUnits.check(z.positive()),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  order: z.optional(z.string().check(z.maxLength(200))),
});

export type Purchase = z.infer<typeof purchaseSchema>;
